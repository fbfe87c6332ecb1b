import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { problemsOf } from '../../src/literate/steps/problems';

const page = 'docs/03-implementation/01-one.mdx';
const told = 'connector/src/a.ts';

/** Problems of the page in a repository of these files. */
function problems(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'problems-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return problemsOf(root, page);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const fence = (file: string) => `Prose.\n\n\`\`\`ts file=${file}\n\`\`\`\n`;

test('a page that tells all there is has no problems', () => {
  const files = { [page]: fence(told), [told]: 'const one = 1;\n' };
  assert.deepEqual(problems(files), []);
});

test('a declaration that nobody tells is missed where its file is told', () => {
  const files = {
    [page]: fence(`${told}#one`),
    [told]: 'const one = 1;\n\nconst two = 2;\n',
  };
  assert.deepEqual(problems(files), [
    `${page}:3: no page tells two of ${told}: name it in this fence, or in one of its own`,
  ]);
});

test('a file that nobody tells is missed on the last page', () => {
  const files = {
    [page]: fence(told),
    [told]: 'const one = 1;\n',
    'connector/src/b.ts': 'const two = 2;\n',
  };
  assert.deepEqual(problems(files), [
    `${page}:3: no page tells connector/src/b.ts: show it in a fence where it is explained, ts file=connector/src/b.ts`,
  ]);
});

test('an early version that its page does not show is in the way', () => {
  const stage = 'docs/_stages/01-one/src/a.ts';
  const files = {
    [page]: fence(told),
    [told]: 'const one = 1;\n',
    [stage]: 'const one = 0;\n',
  };
  assert.deepEqual(problems(files), [
    `${page}:1: one of ${stage} is not what a reader has on this page: show it here, or delete it there`,
  ]);
});

test('of a page with a step that cannot be taken, only that is said', () => {
  const files = {
    [page]: fence(`${told}#tow`),
    [told]: 'const one = 1;\n\nconst two = 2;\n',
  };
  assert.deepEqual(problems(files), [
    `${page}:3: ${told} has no "tow" to paste. Nearest: two, one`,
  ]);
});
