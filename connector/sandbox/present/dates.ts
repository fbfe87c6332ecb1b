type Replacer = (key: string, value: unknown) => unknown;

/** With `numericDates`, moments travel as milliseconds since 1970. */
export function dateReplacer(numericDates: boolean): Replacer | undefined {
  if (!numericDates) return undefined;
  return (key, value) =>
    key.endsWith('At') && typeof value === 'string' ? Date.parse(value) : value;
}
