import { createCompiler } from './compiler';
import { openGuide } from '../steps/guide';
import type { Page } from '../steps/steps';
import { refuse, saidLines } from './refused';
import { listFences } from '../fences/fences';
import { root } from '../root';

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
export function listRefusals({ path, text }: Page): Refusal[] {
  const { book } = openGuide(root);
  const fences = listFences(text).filter(
    ({ attributes }) => attributes['refused'] !== undefined,
  );
  if (fences.length === 0) return [];
  const compiler = createCompiler(root);
  return fences.map((fence) => {
    const said = refuse(fence, path, book, compiler);
    const isRefused = saidLines(said).includes(true);
    return { line: fence.line, body: fence.body, said, isRefused };
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
