import { curly, curlyTicked } from './curly';

interface Node {
  type: string;
  value?: unknown;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
}

/** Attributes of components that hold prose. */
const spoken = ['caption', 'title', 'hint'];
const blocks = ['paragraph', 'heading', 'tableCell'];

/** Sets quotes, apostrophes and dots as a printer would: in prose, never in code. */
export default function remarkCurly() {
  return (tree: Node) => set(tree, { before: '' });
}

function set(node: Node, line: { before: string }): void {
  const own = blocks.includes(node.type) ? { before: '' } : line;
  if (node.type === 'text' && typeof node.value === 'string') {
    const text = curly(node.value, own.before);
    node.value = text;
    own.before = text.slice(-1) || own.before;
  }
  if (node.type === 'inlineCode') own.before = '`';
  for (const attribute of node.attributes ?? []) {
    if (
      spoken.includes(attribute.name ?? '') &&
      typeof attribute.value === 'string'
    )
      attribute.value = curlyTicked(attribute.value);
  }
  for (const child of node.children ?? []) set(child, own);
}
