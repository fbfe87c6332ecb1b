/**
 * Whether a command printed what the page says. `...` alone stands for any
 * lines, also none; `[..]` for any text within a line.
 */
export function matches(
  expected: readonly string[],
  printed: readonly string[],
): boolean {
  const [first, ...rest] = expected;
  if (first === undefined) return printed.length === 0;
  if (first.trim() === '...') {
    return Array.from({ length: printed.length + 1 }, (_, skip) => skip).some(
      (skip) => matches(rest, printed.slice(skip)),
    );
  }
  const [line, ...others] = printed;
  return (
    line !== undefined && matchesLine(first, line) && matches(rest, others)
  );
}

function matchesLine(expected: string, printed: string): boolean {
  const pieces = expected
    .split('[..]')
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`, 's').test(printed);
}

/**
 * What the page should say instead. Lines that the page leaves out with one
 * `...` stay out: as many stay before and after it as there were.
 */
export function rewrite(
  expected: readonly string[],
  printed: readonly string[],
): string[] {
  if (matches(expected, printed)) return [...expected];
  const gap = expected.findIndex((line) => line.trim() === '...');
  const after = expected.length - gap - 1;
  const single = gap >= 0 && expected.lastIndexOf('...') === gap;
  if (!single || printed.length <= gap + after) return [...printed];
  return [
    ...printed.slice(0, gap),
    '...',
    ...printed.slice(printed.length - after),
  ];
}

/**
 * The one thing about a run that no clock of ours can fix: the moment at which
 * the connector emitted a message. Pages show nine in the morning.
 */
export function settle(text: string): string {
  return text.replace(/"emitted_at":\d+/g, '"emitted_at":1772442000000');
}
