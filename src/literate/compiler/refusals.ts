import { createCompiler } from './compiler';
import { openGuide } from '../steps/guide';
import type { Page } from '../book/files';
import { refuse, saidLines } from './refused';
import { listBlocks } from '../fences/block';
import { root } from '../book/root';

/** Code on a page that the compiler is to refuse, and what it says today. */
export interface Refusal {
  /** Of the opening fence, from 1. */
  line: number;
  body: string;
  said: string;
  isRefused: boolean;
}

/**
 * A compiler for each page, since the order in which it names the members of
 * a union depends on what it has seen before.
 */
export function listRefusals(page: Page): Refusal[] {
  const { book } = openGuide(root);
  const blocks = listBlocks(page).filter((block) => block.kind === 'refused');
  if (blocks.length === 0) return [];
  const compiler = createCompiler(root);
  return blocks.map((block) => {
    const said = refuse(block, page.path, book, compiler);
    const isRefused = saidLines(said).includes(true);
    return { line: block.line, body: block.body, said, isRefused };
  });
}

/** The page with what the compiler says written into it. */
export function writeRefusals(page: Page): string {
  const lines = page.text.split('\n');
  for (const { line, body, said } of listRefusals(page).reverse()) {
    lines.splice(line, body.split('\n').length, ...said.split('\n'));
  }
  return lines.join('\n');
}
