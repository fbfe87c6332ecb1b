import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../../literate/fences/nearest';
import { WeaveError } from '../../literate/fences/weaveError';
import type { Node } from './mdxNodes';

export const factsPage = 'docs/08-reference/08-facts.mdx';

/**
 * A figure from the page of facts, as text: `<Fact of="its share" />` is the
 * last cell of the row that begins with these words, `column` another one,
 * counted from 0. Of rows that begin alike, the last.
 */
export function factOf(fact: Node, root: string): Node {
  const value = (name: string) =>
    fact.attributes?.find((one) => one.name === name)?.value;
  const of = value('of') ?? '';
  const rows = readRows(join(root, factsPage));
  const row = rows.filter(([first = '']) => first.startsWith(of)).at(-1);
  const column = value('column');
  const figure = row?.at(column === undefined ? -1 : Number(column));
  if (of !== '' && figure) return { type: 'text', value: figure };
  const known = nearest(
    of,
    rows.map(([first = '']) => first),
  );
  throw new WeaveError(
    `the page of facts has no row "${of}". Nearest: ${known.join(', ')}`,
  );
}

function readRows(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!---)/.test(line))
    .map((line) => line.slice(2, -2).split(' | '));
}
