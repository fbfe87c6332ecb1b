import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** The page that shows `Answer`, a declaration of the file beside it. */
export const answerPage = '/guide/background/answer';
export const answerSource = 'docs/01-background/answer.mdx';
export const answerFile = 'connector/src/answer.ts';
const fence = `\`\`\`ts file=${answerFile}#Answer\n\`\`\``;

/**
 * A site of two pages, made of this one's own parts, in a folder where a test
 * may change what it likes. Packages are links; the bundler's cache is not.
 */
export function copySite(): string {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  for (const part of [
    '.browserslistrc',
    // What the running book brings into a page.
    'connector/sandbox',
    'connector/tsconfig.json',
    'docusaurus.config.ts',
    'package.json',
    'sidebars.ts',
    'src',
    'static',
    'tsconfig.json',
  ]) {
    cpSync(join(root, part), join(site, part), { recursive: true });
  }
  mkdirSync(join(site, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    symlinkSync(
      join(root, 'node_modules', name),
      join(site, 'node_modules', name),
    );
  }
  // Ours quotes the page of facts, of which the copy has none.
  writePage(site, 'src/pages/index.mdx', 'No code here.');
  writePage(site, answerSource, fence);
  writePage(site, 'docs/08-reference/facts.mdx', 'No code here.');
  writeAnswer(site, 'first');
  return site;
}

export function writeAnswer(site: string, answer: string): void {
  mkdirSync(join(site, 'connector/src'), { recursive: true });
  writeFileSync(join(site, answerFile), `export type Answer = '${answer}';\n`);
}

function writePage(site: string, path: string, text: string): void {
  mkdirSync(join(site, path, '..'), { recursive: true });
  const title = `---\ntitle: A page\ndescription: A page.\n---\n\n`;
  writeFileSync(join(site, path), `${title}${text}\n`);
}
