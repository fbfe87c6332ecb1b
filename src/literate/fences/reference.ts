import { WeaveError } from './weaveError';

/** What a page asks for: a file, and the declarations it wants of it. */
export interface Reference {
  path: string;
  /** Each name is a path: a declaration, then members of it. Empty: the file. */
  names: string[][];
}

const segment = /\.?([^.,[\]"']+)|\[?(?:"([^"]*)"|'([^']*)')\]?/y;

/** Reads `path#a,b.c,d["e.f"]`. */
export function parseReference(text: string): Reference {
  const hash = text.indexOf('#');
  if (hash < 0) return { path: text, names: [] };
  return { path: text.slice(0, hash), names: parseNames(text.slice(hash + 1)) };
}

function parseNames(text: string): string[][] {
  const names: string[][] = [[]];
  for (let at = 0; at < text.length;) {
    if (text[at] === ',') {
      names.push([]);
      at++;
      continue;
    }
    segment.lastIndex = at;
    const match = segment.exec(text);
    if (!match) throw new WeaveError(`cannot read the name "${text}"`);
    names.at(-1)?.push(match[1] ?? match[2] ?? match[3] ?? '');
    at = segment.lastIndex;
  }
  return names;
}
