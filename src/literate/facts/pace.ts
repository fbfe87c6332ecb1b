import { diffLines } from 'diff';
import type { Page } from '../book/files';
import { isWalked } from '../book/parts';
import { listCommands, type Command } from '../sessions/commands';
import { toFile } from '../steps/paragraphs';
import type { Book, Step } from '../steps/steps';
import type { Tree } from '../steps/tree';

/** New lines that a reader pastes between two runs of their own program. */
export interface Stretch {
  lines: number;
  /** Where it ends: the page and line of the run, or the last step. */
  page: string;
  line: number;
}

/** Where more than 80 lines stand between two runs, by page, and why they do. */
export const longStretches: Readonly<Record<string, string>> = {
  'docs/03-implementation/02-a-process-that-speaks-airbyte.mdx':
    'one function performs all four commands, so there is no half of it to run',
};

/** How soon and how often something of the reader's own runs. */
export interface Pace {
  /** New lines before their program first prints, and before its first RECORD. */
  untilPrint: number;
  untilRecord: number;
  /** In the order of the guide. */
  stretches: Stretch[];
  /** Sessions that need steps further down. */
  postponed: number;
  /** New lines in all; a line that is changed counts again. */
  lines: number;
}

/** A session command that starts what the reader has written, or imports it. */
const ownProgram =
  /\bnpm run (-s |--silent )?(connector|score|try|test:node)\b|\bconnector\/src\/\w/;

/** A record, a count of them, or what a command has picked out of one. */
const record = /\bRECORD\b|^"data":\{/;

/**
 * Walks the guide as its reader does, counting the lines that they have not
 * seen before: TypeScript, without blank ones.
 */
export function paceOf(book: Book, pages: readonly Page[]): Pace {
  const pace: Pace = {
    untilPrint: Infinity,
    untilRecord: Infinity,
    stretches: [],
    postponed: 0,
    lines: 0,
  };
  let tree: Tree = new Map();
  let since = 0;
  const end = (page: string, line: number) => {
    if (since > 0) pace.stretches.push({ lines: since, page, line });
    since = 0;
  };
  for (const page of pages.filter(({ path }) => isWalked(path))) {
    for (const event of eventsOf(page, book)) {
      if ('tree' in event) {
        const lines = countNew(tree, event);
        tree = event.tree;
        pace.lines += lines;
        since += lines;
        continue;
      }
      pace.postponed += Number(event.atEnd && isFirst(event, page));
      const own = isOwn(event, tree);
      if (own) pace.untilPrint = Math.min(pace.untilPrint, pace.lines);
      // Often it is a file that is searched for one, and the run is above it.
      const shown = event.expected.some((line) => record.test(line));
      if (shown && pace.untilPrint < Infinity)
        pace.untilRecord = Math.min(pace.untilRecord, pace.lines);
      if (own) end(page.path, event.fence);
    }
  }
  const last = book.steps.at(-1);
  if (last) end(last.page, last.line);
  return pace;
}

/** Steps and commands of a page, top to bottom; those for its end come last. */
function eventsOf(page: Page, { steps }: Book): (Step | Command)[] {
  const commands = listCommands(page).filter(({ fails }) => !fails);
  const place = (event: Step | Command) =>
    'tree' in event ? event.line : event.atEnd ? Infinity : event.fence;
  return [...steps.filter((step) => step.page === page.path), ...commands].sort(
    (a, b) => place(a) - place(b) || 0,
  );
}

function isFirst(command: Command, page: Page): boolean {
  const [first] = listCommands(page).filter(
    ({ fence }) => fence === command.fence,
  );
  return first?.line === command.line;
}

function isOwn({ text }: Command, tree: Tree): boolean {
  return ownProgram.test(text) && tree.has('connector/src/main.ts');
}

/** The lines of a step's file that were not in it before; settings are none of the program. */
function countNew(before: Tree, { file, tree }: Step): number {
  if (!file.endsWith('.ts')) return 0;
  const text = (of: Tree) => toFile(of.get(file) ?? []);
  return diffLines(text(before), text(tree))
    .filter(({ added }) => added)
    .flatMap(({ value }) => value.split('\n'))
    .filter((line) => line.trim() !== '').length;
}
