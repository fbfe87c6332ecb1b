import { WeaveError } from './weaveError';

/** What stands behind the language of a fence; a flag has the value true. */
export type Attributes = ReadonlyMap<string, string | true>;

const attribute =
  /\s*([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']\S*)))?(?=\s|$)/y;

/** Reads `file=a.ts#b title="c d" again`, or says what of it cannot be read. */
export function readAttributes(info: string): Attributes {
  const attributes = new Map<string, string | true>();
  const text = info.trim();
  for (let at = 0; at < text.length; at = attribute.lastIndex) {
    attribute.lastIndex = at;
    const [, name = '', double, single, bare] = attribute.exec(text) ?? [];
    if (name === '') {
      throw new WeaveError(
        `cannot read "${text.slice(at).trim()}" behind the fence: attributes are name=value, name="more words" or name`,
      );
    }
    if (attributes.has(name)) throw new WeaveError(`"${name}" is there twice`);
    attributes.set(name, double ?? single ?? bare ?? true);
  }
  return attributes;
}

/** Writes attributes as they are read; those without a value are left out. */
export function writeAttributes(
  attributes: Readonly<Record<string, string | boolean | undefined>>,
): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => {
      if (value === true) return ` ${name}`;
      return value ? ` ${name}=${quoted(value)}` : [];
    })
    .join('');
}

function quoted(value: string): string {
  return value.includes('"') ? `'${value}'` : `"${value}"`;
}
