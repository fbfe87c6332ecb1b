import type { Page } from '../book/files';
import { factTables, type Table } from '../../facts/factTables';

/** `{/* counted: lines *\/}`, and the table that follows it. */
const counted = /^(\{\/\* counted: (\w+) \*\/\}\n\n)((?:\|.*\n)*)/gm;

/** The page with each table that it calls counted, counted anew. */
export function writeFacts({ path, text }: Page): string {
  return text.replace(counted, (_, mark: string, name: string) => {
    const count = factTables[name];
    if (!count) {
      const known = Object.keys(factTables).join(', ');
      throw new Error(
        `${path}: nothing is counted as "${name}". There are: ${known}`,
      );
    }
    return mark + toMarkdown(count());
  });
}

function toMarkdown([head = [], ...rows]: Table): string {
  const sides = head.map((_, column) =>
    rows.every((row) => /^[\d,]*( %)?$/.test(row[column] ?? ''))
      ? '---:'
      : '---',
  );
  return [head, sides, ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
}
