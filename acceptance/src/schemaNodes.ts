import { isObject } from './messageCheck';

export type Schema = Record<string, unknown>;

export interface SchemaNode {
  node: Schema;
  /** Where it is, as `credentials.oneOf[0].access_token`; the root is ''. */
  path: string;
  /** The name of the field it describes, if it describes one. */
  field: string | undefined;
  depth: number;
}

/** A JSON schema and every schema inside it, with the place of each. */
export function* schemaNodes(
  node: unknown,
  path = '',
  field?: string,
  depth = 0,
): Generator<SchemaNode> {
  if (!isObject(node)) return;
  yield { node, path, field, depth };
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);

  for (const keyword of ['properties', 'patternProperties', 'definitions']) {
    for (const [name, child] of entries(node[keyword])) {
      yield* schemaNodes(child, at(name), name, depth + 1);
    }
  }
  for (const keyword of ['oneOf', 'anyOf', 'allOf', 'items']) {
    const children = node[keyword];
    if (!Array.isArray(children)) continue;
    for (const [i, child] of children.entries()) {
      yield* schemaNodes(child, at(`${keyword}[${i}]`), undefined, depth);
    }
  }
  for (const keyword of ['items', 'not', 'additionalProperties']) {
    yield* schemaNodes(node[keyword], at(keyword), undefined, depth);
  }
}

/** The fields that a schema describes, by name. */
export function properties(node: Schema): Record<string, Schema> {
  return isObject(node['properties'])
    ? (node['properties'] as Record<string, Schema>)
    : {};
}

/** The schema of a field named by a path, or undefined when there is none. */
export function fieldAt(
  schema: Schema,
  path: readonly string[],
): Schema | undefined {
  let node: Schema | undefined = schema;
  for (const name of path) {
    const fields: Record<string, Schema> = node ? properties(node) : {};
    node = Object.hasOwn(fields, name) ? fields[name] : undefined;
  }
  return node;
}

/** `"string"` and `["string", "null"]` → `["string", …]`. */
export function typesOf(node: Schema): string[] {
  const type = node['type'];
  if (Array.isArray(type)) return type.map(String);
  return typeof type === 'string' ? [type] : [];
}

function entries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}
