import type { Page, ReadFile } from './book/files';
import { isWalked } from './book/parts';
import {
  isRun,
  listBlocks,
  type Block,
  type Quoted,
  type Session,
} from './fences/block';
import { writeListing, type Listing } from './fences/listing';
import { locate } from './fences/locate';
import { inPlace, WeaveError } from './fences/weaveError';
import { contextOf, placeInWords, titleOf, whereOf } from './steps/caption';
import { isPassing } from './steps/checkpoint';
import type { Step } from './steps/steps';

/**
 * A page's text with the code that its fences name put into them. A fence that
 * is a step of the reader gets what they paste, and says where. Throws a
 * WeaveError, with page and line, where there is nothing to put.
 */
export function weavePage(
  page: Page,
  readFile: ReadFile,
  steps: readonly Step[] = [],
): string {
  const lines = page.text.split('\n');
  const blocks = listBlocks(page);
  const sessions = blocks.filter(isRun);
  for (const block of blocks.reverse()) {
    const { line, lastLine, indent } = block;
    const listing = inPlace(page.path, line, () =>
      toListing(block, page.path, readFile, steps),
    );
    const session = sessions.indexOf(block as Session);
    if (session >= 0) listing.runs = String(session);
    const woven = writeListing(listing, indent);
    lines.splice(line - 1, lastLine - line + 1, ...woven);
  }
  return lines.join('\n');
}

function toListing(
  block: Block,
  page: string,
  readFile: ReadFile,
  steps: readonly Step[],
): Listing {
  const { kind, language, body } = block;
  const title = titleOf(block);
  const step = steps.find(({ line }) => line === block.line);
  if (step) {
    return { language, title, ...stepListing(step, steps) };
  }
  if (kind === 'pasted' || kind === 'quoted') {
    const path = block.reference.path;
    const where = [
      whereOf(block.reference),
      isWalked(page) && 'to be read only',
    ];
    const code = quote(block.reference, readFile);
    return {
      language,
      title,
      body: code,
      path,
      where: where.filter(Boolean).join(', '),
    };
  }
  const tells = kind === 'session' ? block.tells : undefined;
  return { language, body, title, tells, isRefused: kind === 'refused' };
}

function stepListing(
  step: Step,
  steps: readonly Step[],
): Pick<Listing, 'body' | 'path' | 'where' | 'step' | 'isPassing'> {
  return {
    body: step.text.trimEnd(),
    path: step.file,
    where: placeInWords(step),
    step: steps.indexOf(step) + 1,
    isPassing: isPassing(step, steps),
    ...contextOf(step),
  };
}

function quote(reference: Quoted['reference'], readFile: ReadFile): string {
  const source = readFile(reference.path);
  if (source === undefined) {
    throw new WeaveError(`there is no file ${reference.path}`);
  }
  return locate(source, reference);
}
