/** Columns of text; those that hold numbers only stand to the right. */
export function table(
  head: readonly string[],
  rows: readonly string[][],
): string {
  const columns = head.map((title, i) => [
    title,
    ...rows.map((row) => row[i] ?? ''),
  ]);
  const widths = columns.map((cells) =>
    Math.max(...cells.map((cell) => cell.length)),
  );
  const numeric = columns.map(([, ...cells]) =>
    cells.every((cell) => /^[\d.,×%\s-]*$/.test(cell)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) =>
        numeric[i]
          ? cell.padStart(widths[i] ?? 0)
          : cell.padEnd(widths[i] ?? 0),
      )
      .join('   ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width));
  return [head, rule, ...rows].map(line).join('\n');
}
