import type { Node } from './mdxNodes';

/**
 * Gives the cells of a table the name of their column, for a phone, where CSS
 * sets each row of a wide table as a list; and roles, which that would cost.
 */
export function labelCells(table: Node): void {
  const rows = [...find(table, 'tr')];
  const names = cellsOf(rows[0]).map(textOf);
  put(table, { role: 'table', 'data-columns': String(names.length) });
  for (const row of rows) {
    put(row, { role: 'row' });
    for (const [at, cell] of cellsOf(row).entries()) {
      put(
        cell,
        cell.tagName === 'th'
          ? { role: 'columnheader' }
          : { role: 'cell', 'data-column': names[at] ?? '' },
      );
    }
  }
}

function cellsOf(row: Node | undefined): Node[] {
  return (row?.children ?? []).filter(({ tagName }) =>
    ['th', 'td'].includes(tagName ?? ''),
  );
}

function* find(node: Node, tagName: string): Generator<Node> {
  for (const child of node.children ?? []) {
    if (child.tagName === tagName) yield child;
    else yield* find(child, tagName);
  }
}

function textOf({ value = '', children = [] }: Node): string {
  return value + children.map(textOf).join('');
}

function put(node: Node, properties: Record<string, string>): void {
  node.properties = { ...node.properties, ...properties };
}
