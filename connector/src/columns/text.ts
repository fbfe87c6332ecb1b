/** A value of any type as text: numbers with all digits, structures as JSON. */
export function toText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return toDigits(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Writes out what JavaScript prints as `1e+21` or `1.5e-7`. */
function toDigits(number: number): string {
  const [, sign = '', first = '', rest = '', exponent] =
    /^(-?)(\d)\.?(\d*)e(.+)$/.exec(String(number)) ?? [];
  if (exponent === undefined) return String(number);
  const digits = first + rest;
  const point = 1 + Number(exponent);
  return point > 0
    ? sign + digits.padEnd(point, '0')
    : `${sign}0.${'0'.repeat(-point)}${digits}`;
}
