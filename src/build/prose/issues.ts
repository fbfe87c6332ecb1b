interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: Node[];
}

/** `owner/name #1`, and `#2` in the same breath. */
const cited = /\b([\w-]+\/[\w.-]+) ((?:#\d+(?:, | and )?)+)/g;

/** Makes what the book says of issues a way to them. */
export default function remarkIssues() {
  return (tree: Node) => link(tree);
}

function link(node: Node): void {
  if (node.type === 'link' || !node.children) return;
  node.children = node.children.flatMap((child) => {
    if (child.type === 'text') return linked(child.value ?? '');
    link(child);
    return [child];
  });
}

function linked(text: string): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  const say = (to: number) => {
    if (to > from) nodes.push({ type: 'text', value: text.slice(from, to) });
  };
  for (const match of text.matchAll(cited)) {
    const [all, repository = '', numbers = ''] = match;
    const start = match.index + all.length - numbers.length;
    for (const number of numbers.matchAll(/#(\d+)/g)) {
      const at = start + number.index;
      say(at);
      from = at + number[0].length;
      nodes.push({
        type: 'link',
        url: `https://github.com/${repository}/issues/${number[1]}`,
        children: [{ type: 'text', value: number[0] }],
      });
    }
  }
  say(text.length);
  return nodes;
}
