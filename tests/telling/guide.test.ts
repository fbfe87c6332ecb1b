import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openGuide, stepsOf } from '../../src/literate/steps/guide';

const page = 'docs/02-setup/01-toolchain.mdx';

function makeRepository(): string {
  const root = mkdtempSync(join(tmpdir(), 'guide-'));
  mkdirSync(join(root, 'docs/02-setup'), { recursive: true });
  mkdirSync(join(root, 'connector'));
  writeFileSync(join(root, page), '```json file=connector/package.json\n```\n');
  writeFileSync(join(root, 'connector/package.json'), '{}\n');
  return root;
}

test('the guide is read again when any file that a page names has changed', () => {
  const root = makeRepository();
  try {
    assert.equal(stepsOf(root, page)[0]?.text, '{}\n');
    assert.equal(openGuide(root), openGuide(root));
    writeFileSync(join(root, 'connector/package.json'), '{ "a": 1 }\n');
    assert.equal(stepsOf(root, page)[0]?.text, '{ "a": 1 }\n');
    rmSync(join(root, 'connector/package.json'));
    assert.match(openGuide(root).book.problems.join(), /there is no file/);
  } finally {
    rmSync(root, { recursive: true });
  }
});
