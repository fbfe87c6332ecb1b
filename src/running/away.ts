import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPages } from '../literate/book/pages';
import { treesOfPages, type PageTrees } from '../literate/sessions/trees';
import { notHere } from './commands/command';
import { atTheDesk } from './commands/npm';
import { playInPage, type PlayedHere } from './playPage';

/** A command of the guide that a page cannot run, and why. */
export interface Away {
  page: string;
  command: string;
  why: string;
}

const fileOf = (root: string) => join(root, 'docs/_facts/at-the-desk.json');

/** The list of them, which a test holds against what happens. */
export function readAway(root: string): Away[] {
  return JSON.parse(readFileSync(fileOf(root), 'utf8')) as Away[];
}

/** Plays all sessions in the page's shell and writes the list anew. */
export async function writeAway(root: string): Promise<void> {
  const all: Away[] = [];
  for (const trees of treesOfPages(root))
    all.push(...(await findAway(root, trees)));
  writeFileSync(fileOf(root), `${JSON.stringify(all, null, 2)}\n`);
}

/**
 * What of a page cannot run in it. Throws where a command prints something else
 * for no reason that we know: then shell and terminal have parted.
 */
export async function findAway(
  root: string,
  trees: PageTrees,
): Promise<Away[]> {
  const { page } = trees;
  const found = readPages().find(({ path }) => path === page);
  const played = await playInPage(root, found!, trees);
  let wasAway = false;
  return played
    .filter(({ isSame }) => !isSame)
    .map((one) => {
      const why = whyAway(one, wasAway);
      if (!why) throw new Error(`${page}: ${describe(one)}`);
      wasAway = true;
      return { page, command: one.command.text, why };
    });
}

/** In its own words; what comes after such a command may look at what it left. */
function whyAway(
  { command, printed }: PlayedHere,
  wasAway: boolean,
): string | undefined {
  const told = new RegExp(`${notHere}: (.*?)\\. At your desk`);
  const [, why] = told.exec(printed.join('\n')) ?? [];
  if (why) return why;
  // Another command may have swallowed those words.
  const [, script = ''] = /\bnpm run -s ([\w:]+)/.exec(command.text) ?? [];
  if (atTheDesk[script]) return atTheDesk[script];
  if (/\|\s*\(sleep /.test(command.text))
    return 'a pipe of this shell is never slow';
  return wasAway ? 'it looks at what such a command left' : undefined;
}

function describe({ command, printed, exitCode }: PlayedHere): string {
  const shown = JSON.stringify(printed.slice(0, 8)).slice(0, 800);
  return `in the page, line ${command.line - 1} ends with ${exitCode} and prints ${shown}`;
}
