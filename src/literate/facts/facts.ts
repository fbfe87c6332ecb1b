import type { Page } from '../book/files';

/** Rows of cells; the first is the head. */
export type Table = string[][];

/** `{/* counted: lines *\/}`, and the table that follows it. */
const counted = /^(\{\/\* counted: (\w+) \*\/\}\n\n)((?:\|.*\n)*)/gm;

/**
 * The page with each table that it calls counted, counted anew by the function
 * of that name. Throws for a name that has none.
 */
export function writeFacts(
  { path, text }: Page,
  tables: Readonly<Record<string, () => Table>>,
): string {
  return text.replace(counted, (_, mark: string, name: string) => {
    const count = tables[name];
    if (!count) {
      const known = Object.keys(tables).join(', ');
      throw new Error(
        `${path}: nothing is counted as "${name}". There are: ${known}`,
      );
    }
    return mark + toMarkdown(count());
  });
}

function toMarkdown([head = [], ...rows]: Table): string {
  const sides = head.map((_, column) =>
    rows.every((row) => /^[\d.,]*( %)?$/.test(row[column] ?? ''))
      ? '---:'
      : '---',
  );
  return [head, sides, ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
}
