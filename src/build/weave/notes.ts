import type { Node } from './mdxNodes';

const asNoted = { className: ['noted'] };
/** What a note may stand beside. */
const texts = ['p', 'pre', 'ul', 'ol', 'table'];

/**
 * The children, with each note and what stands before it, which is what it is
 * about, in one element: where there is a margin, CSS hangs the note beside
 * that, and elsewhere it follows it.
 */
export function hangNotes(parent: Node): Node[] {
  const nodes = parent.children ?? [];
  if (parent.properties === asNoted) return nodes;
  const hung: Node[] = [];
  for (const node of nodes) {
    const before = hung.findLastIndex(({ type }) => type !== 'text');
    const text = hung[before];
    if (node.name === 'Aside' && texts.includes(text?.tagName ?? ''))
      hung.splice(before, Infinity, noted(text!, node));
    else hung.push(node);
  }
  return hung;
}

function noted(...children: Node[]): Node {
  return { type: 'element', tagName: 'div', properties: asNoted, children };
}
