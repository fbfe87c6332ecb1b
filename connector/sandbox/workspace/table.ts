/** One line of a table: its texts, and where it hangs, by row number. */
export interface TableRow {
  parent: number | undefined;
  previous: number | undefined;
  texts: string[];
}

/**
 * Reads rows drawn as text: cells stand between bars, and two spaces before
 * the first cell make the row a child of the one above that stands further
 * left. The first line is a heading for people.
 */
export function parseTable(table: string): TableRow[] {
  const [, ...lines] = table.split('\n').filter((line) => line.trim() !== '');
  /** Per depth, the number of the last row that stood there. */
  const last: number[] = [];
  return lines.map((line, index) => {
    const depth = (line.length - line.trimStart().length) / 2;
    const row = {
      parent: last[depth - 1],
      previous: last[depth],
      texts: line.split('|').map((text) => text.trim()),
    };
    last.length = depth;
    last[depth] = index + 1;
    return row;
  });
}
