/** A node of a page's syntax tree, as far as the weave looks at it. */
export interface Node {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  value?: string;
  data?: { meta?: string };
  /** Of an element that the page wrote as JSX. */
  name?: string;
  attributes?: Attribute[];
  children?: Node[];
}

interface Attribute {
  type: string;
  name: string;
  value: string;
}

export function jsx(
  name: string,
  attributes: Record<string, string | undefined>,
): Node {
  return {
    type: 'mdxJsxFlowElement',
    name,
    children: [],
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value ? [{ type: 'mdxJsxAttribute', name: key, value }] : [],
    ),
  };
}
