import ts from 'typescript';
import type { Compiler } from './compiler';
import { align } from './align';

/** A name in a listing, and what the compiler knows of it. */
export interface Known {
  /** Of its first character in the listing, from 0. */
  start: number;
  length: number;
  /** Its declaration or type, as an editor shows it. */
  code: string;
  /** The first paragraph of its documentation, if it has any. */
  doc: string;
}

/** What is known of the names in a listing that shows a part of this file. */
export function knownNames(
  compiler: Compiler,
  path: string,
  listing: string,
): Known[] {
  const file = compiler.sourceFile(path);
  if (!file) return [];
  const lines = listing.split('\n');
  const starts = startsOf(lines);
  const places = new Map(
    align(lines, file.text.split('\n')).flatMap((shown, at) =>
      shown ? [[shown.line, (starts[at] ?? 0) - shown.shift] as const] : [],
    ),
  );

  const known: Known[] = [];
  ts.forEachChild(file, function visit(node) {
    if (ts.isIdentifier(node) && node.text !== '') {
      const position = node.getStart(file);
      const { line, character } = file.getLineAndCharacterOfPosition(position);
      const place = places.get(line);
      const info =
        place === undefined ? undefined : compiler.quickInfo(path, position);
      if (place !== undefined && info) {
        const length = node.end - position;
        known.push({ start: place + character, length, ...noteOf(info) });
      }
    }
    ts.forEachChild(node, visit);
  });
  return known.sort((a, b) => a.start - b.start);
}

function noteOf(info: ts.QuickInfo): Pick<Known, 'code' | 'doc'> {
  const [doc = ''] = ts.displayPartsToString(info.documentation).split('\n\n');
  return {
    code: withoutDetour(ts.displayPartsToString(info.displayParts)),
    doc: doc.replace(/\s+/g, ' ').trim(),
  };
}

/** That a name came in by an import stands in the file, some lines above. */
function withoutDetour(code: string): string {
  return code.replace(/^\(alias\) /, '').replace(/\nimport \S+$/, '');
}

function startsOf(lines: readonly string[]): number[] {
  let start = 0;
  return lines.map((line) => {
    const here = start;
    start += line.length + 1;
    return here;
  });
}
