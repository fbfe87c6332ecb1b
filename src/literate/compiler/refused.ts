import ts from 'typescript';
import { filesAfter } from '../steps/checkpoint';
import type { Compiler } from './compiler';
import type { Book } from '../steps/steps';
import type { Refused } from '../fences/block';

/** What the compiler said stands under the line, and begins with a marker. */
const marker = /^\/\/ +~+$/;
const widest = 78;

/** Not worth a complaint: an example is there to be looked at. */
const unused = new Set([6133, 6196]);

/** The lines of a refused listing that the compiler wrote. */
export function saidLines(body: string): boolean[] {
  let said = false;
  return body.split('\n').map((line) => {
    said = marker.test(line) || (said && line.startsWith('// '));
    return said;
  });
}

/**
 * The body of a fence with `refused=FILE`: its code as if it stood at the end
 * of that file in the reader's folder after the page, and under each line what
 * the compiler has against it. Code that it accepts comes back bare.
 */
export function refuse(
  { file: path, body }: Pick<Refused, 'file' | 'body'>,
  page: string,
  book: Book,
  compiler: Compiler,
): string {
  const said = saidLines(body);
  const lines = body.split('\n').filter((_, at) => !said[at]);
  const files = filesAfter(book, page);
  const before = files.get(path) ?? '';
  compiler.open(new Map(files).set(path, `${before}\n${lines.join('\n')}\n`));

  const first = before.split('\n').length;
  const notes = new Map<number, string[]>();
  for (const mistake of compiler.diagnose(path)) {
    const { file, start = 0, length = 1, code } = mistake;
    if (!file || start < before.length || unused.has(code)) continue;
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    const at = line - first;
    const room = (lines[at]?.length ?? 0) - character;
    notes.set(at, [
      ...(notes.get(at) ?? []),
      under(character, Math.min(length, room)),
      ...wrapMessage(mistake),
    ]);
  }
  return lines
    .flatMap((line, at) => [line, ...(notes.get(at) ?? [])])
    .join('\n');
}

function under(character: number, length: number): string {
  const from = Math.max(character, 3);
  const to = Math.max(character + length, from + 1);
  return `//${' '.repeat(from - 2)}${'~'.repeat(to - from)}`;
}

/** The compiler's words as comments of a width that a page has room for. */
function wrapMessage({ messageText }: ts.Diagnostic): string[] {
  const words = ts.flattenDiagnosticMessageText(messageText, ' ').split(/\s+/);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= widest) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(`// ${word}`);
    }
  }
  return lines;
}
