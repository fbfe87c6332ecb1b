import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Quirk {
  /** What code, tests and pages call it by: `list-lag`. */
  id: string;
  what: string;
  /** Begins with how sure we are: `live`, `documented` … */
  source: string;
  /** The name of the test that holds the sandbox to it. */
  name: string;
}

/** How sure we can be, from strong to weak. */
export const kindsOfEvidence = [
  'live',
  'documented',
  'client',
  'reported',
  'unproven',
];

const file = join(__dirname, '../../connector/sandbox/quirks.md');

/** The rows of the sandbox's list of quirks. */
export function readQuirks(): Quirk[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, id = '', what = '', source = '', name = '']) => ({
      id: id.replaceAll('`', ''),
      what,
      source,
      name,
    }));
}

/** The first word of a quirk's source. */
export function evidenceOf({ source }: Quirk): string {
  return source.toLowerCase().split(/[ :,;]/)[0] ?? '';
}

/** The quirks that a text names, as in `Quirk: list-lag, no-lag`. */
export function citedIn(text: string): string[] {
  return [...text.matchAll(/\bQuirk: ([a-z0-9-]+(?:,[\s*/]+[a-z0-9-]+)*)/g)]
    .flatMap(([, list = '']) => list.split(/,[\s*/]+/))
    .map((id) => id.trim());
}
