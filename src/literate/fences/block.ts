import type { Page } from '../book/files';
import { isWalked } from '../book/parts';
import { readersFile } from '../book/readersFile';
import { readAttributes, type Attributes } from './attributes';
import { listFences, type Fence } from './fences';
import { nearest } from './nearest';
import { parseReference, type Reference } from './reference';
import { inPlace, WeaveError } from './weaveError';

/** A block of code on a page, by what keeps it honest. */
export type Block = Pasted | Quoted | Session | Refused | Data | Illustrative;

interface Placed extends Omit<Fence, 'info'> {
  title?: string;
}

/** `file=`: code that the reader pastes. A step, unless the telling refuses it. */
export interface Pasted extends Placed {
  kind: 'pasted';
  reference: Reference;
  /** The reader's file that it goes into. */
  file: string;
}

/** `file=`: code of a file that is compiled and tested, shown and not pasted. */
export interface Quoted extends Placed {
  kind: 'quoted';
  reference: Reference;
}

/** A terminal session, whose commands are run and whose outputs are compared. */
export interface Session extends Placed {
  kind: 'session';
  /** The exit code of its last command. */
  exit: number;
  /** Whether it shows what this page is going to mend. */
  fails: boolean;
  /** Whether it needs steps further down. */
  atEnd: boolean;
  /** Why it cannot be run here. */
  notRun?: string;
  /** Keys of messages that the text around it is about, with spaces between. */
  tells?: string;
}

/** `refused=`: code that must not compile at the end of that file. */
export interface Refused extends Placed {
  kind: 'refused';
  file: string;
}

/** JSON, lines of JSON, or YAML, which has to parse. */
export interface Data extends Placed {
  kind: 'data';
}

/** `illustrative=`: none of these, and why. */
export interface Illustrative extends Placed {
  kind: 'illustrative';
  reason: string;
}

/** What an author may write behind the language, and whether it takes a value. */
const attributes: Readonly<Record<string, 'value' | 'flag'>> = {
  file: 'value',
  again: 'flag',
  refused: 'value',
  illustrative: 'value',
  norun: 'value',
  exit: 'value',
  fails: 'flag',
  atend: 'flag',
  tells: 'value',
  title: 'value',
};

/** The attributes that mean something on a block of a kind, by what that is. */
const meaningful = {
  'woven code': ['file', 'again', 'title'],
  'refused code': ['refused'],
  'an illustration': ['illustrative', 'title'],
  'a session': ['exit', 'fails', 'atend', 'norun', 'tells', 'title'],
  data: ['title'],
} as const;

const dataLanguages = ['json', 'jsonl', 'yaml'];

/** The blocks of a page. A mistake of its author is a WeaveError with the line. */
export function listBlocks({ path, text }: Page): Block[] {
  return listFences(text).map((fence) =>
    inPlace(path, fence.line, () => toBlock(fence, path)),
  );
}

/** Whether a block is a session whose commands are run. */
export function isRun(block: Block): block is Session {
  return block.kind === 'session' && block.notRun === undefined;
}

/** The files whose code a page shows, in the order of the page. */
export function filesShown(page: Page): string[] {
  return listBlocks(page).flatMap((block) =>
    block.kind === 'pasted' || block.kind === 'quoted'
      ? [block.reference.path]
      : [],
  );
}

/** What a fence of this page is; throws what an author has to mend. */
export function toBlock({ info, ...fence }: Fence, page: string): Block {
  const given = readAttributes(info);
  const what = whatIs(fence.language, given);
  checkAttributes(given, what);
  const value = (name: string) => String(given.get(name) ?? '');
  const placed = {
    ...fence,
    ...(given.has('title') && { title: value('title') }),
  };
  switch (what) {
    case 'woven code':
      return toWoven(placed, value('file'), given.has('again'), page);
    case 'refused code':
      return { kind: 'refused', ...placed, file: value('refused') };
    case 'an illustration':
      return { kind: 'illustrative', ...placed, reason: value('illustrative') };
    case 'data':
      return { kind: 'data', ...placed };
    case 'a session':
      return {
        kind: 'session',
        ...placed,
        exit: toExitCode(value('exit')),
        fails: given.has('fails'),
        atEnd: given.has('atend'),
        ...(given.has('norun') && { notRun: value('norun') }),
        ...(given.has('tells') && { tells: value('tells') }),
      };
  }
}

function toWoven(
  placed: Placed,
  named: string,
  again: boolean,
  page: string,
): Pasted | Quoted {
  const reference = parseReference(named);
  if (placed.body.trim() !== '') {
    throw new WeaveError(`a fence with file= takes its code from ${named}`);
  }
  const file = readersFile(reference.path);
  return isWalked(page) && !again && file !== undefined
    ? { kind: 'pasted', ...placed, reference, file }
    : { kind: 'quoted', ...placed, reference };
}

function whatIs(language: string, given: Attributes): keyof typeof meaningful {
  if (given.has('file')) return 'woven code';
  if (given.has('refused')) return 'refused code';
  if (given.has('illustrative')) return 'an illustration';
  if (language === 'console') return 'a session';
  if (dataLanguages.includes(language)) return 'data';
  for (const name of given.keys()) refuseUnknown(name);
  throw new WeaveError(
    `a ${language || 'plain'} block that is not woven (file=…): make it a console session, or say illustrative="why"`,
  );
}

function checkAttributes(
  given: Attributes,
  what: keyof typeof meaningful,
): void {
  const here: readonly string[] = meaningful[what];
  for (const [name, value] of given) {
    refuseUnknown(name);
    if (!here.includes(name)) {
      throw new WeaveError(
        `"${name}" means nothing on ${what}, which may have: ${here.join(', ')}`,
      );
    }
    if (attributes[name] === 'flag' && value !== true) {
      throw new WeaveError(`"${name}" stands alone, without a value`);
    }
    if (attributes[name] === 'value' && (value === true || value === '')) {
      throw new WeaveError(`"${name}" needs a value: ${name}="…"`);
    }
  }
}

function refuseUnknown(name: string): void {
  if (Object.hasOwn(attributes, name)) return;
  const [like] = nearest(name, Object.keys(attributes));
  throw new WeaveError(`there is no attribute "${name}". Nearest: ${like}`);
}

function toExitCode(text: string): number {
  if (/^\d*$/.test(text) && Number(text) < 256) return Number(text);
  throw new WeaveError(`exit=${text} is no exit code, a number from 0 to 255`);
}
