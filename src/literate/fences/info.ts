export type Attributes = Readonly<Record<string, string>>;

const attribute = /([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g;

/** Reads what follows the opening fence: `ts file=a.ts#b title="c d"`. */
export function parseInfo(info: string): {
  kind: string;
  attributes: Attributes;
} {
  const [, kind = '', rest = ''] = /^\s*(\S*)\s*(.*)$/.exec(info) ?? [];
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of rest.matchAll(attribute)) {
    attributes[name] = double ?? single ?? bare ?? '';
  }
  return { kind, attributes };
}
