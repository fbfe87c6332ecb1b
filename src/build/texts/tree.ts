/** A node of the syntax tree of a page's script, as far as we look at it. */
export interface Tree {
  type: string;
  [key: string]: unknown;
}

/** Shows each node to `enter`, which says whether to go into it. */
export function walk(node: unknown, enter: (node: Tree) => boolean): void {
  if (Array.isArray(node)) for (const one of node) walk(one, enter);
  if (!isTree(node) || !enter(node)) return;
  for (const value of Object.values(node)) walk(value, enter);
}

/** An element in the script: what it is called, and what it is given by name. */
export interface Element {
  name: string;
  given: Map<string, Tree>;
}

/** `_jsx(_components.p, {…})`, taken apart; undefined for any other node. */
export function elementIn(node: unknown): Element | undefined {
  if (!isTree(node) || node.type !== 'CallExpression') return undefined;
  const callee = node.callee as Tree;
  const [kind, options] = node.arguments as (Tree | undefined)[];
  if (!/^_jsxs?$/.test(String(callee.name)) || !kind || !options)
    return undefined;
  const properties = (options.properties ?? []) as Tree[];
  const given = properties.flatMap(({ key, value }): [string, Tree][] => {
    const { name, value: quoted } = (key ?? {}) as Tree;
    return isTree(value) ? [[String(name ?? quoted), value]] : [];
  });
  return { name: nameOf(kind), given: new Map(given) };
}

function nameOf({ type, name, value, object, property }: Tree): string {
  if (type !== 'MemberExpression') return String(name ?? value);
  const isTag = (object as Tree).name === '_components';
  return isTag ? String((property as Tree).name) : 'member';
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && 'type' in value;
}

export const literal = (value: string | number): Tree => ({
  type: 'Literal',
  value,
});

export const name = (name: string): Tree => ({ type: 'Identifier', name });

export const property = (key: string, value: Tree): Tree => ({
  type: 'Property',
  kind: 'init',
  method: false,
  shorthand: false,
  computed: false,
  key: literal(key),
  value,
});

export const object = (properties: Tree[]): Tree => ({
  type: 'ObjectExpression',
  properties,
});

/** `test ? here : there` */
export const choice = (test: Tree, here: Tree, there: Tree): Tree => ({
  type: 'ConditionalExpression',
  test,
  consequent: here,
  alternate: there,
});

/** `list[at]` */
export const entry = (list: string, at: number): Tree => ({
  type: 'MemberExpression',
  object: name(list),
  property: literal(at),
  computed: true,
  optional: false,
});
