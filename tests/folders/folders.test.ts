import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { diffOf } from '../../src/literate/steps/diff';
import {
  countFolder,
  passingFiles,
  touchedFiles,
} from '../../src/literate/facts/folder';
import { applying, having } from '../../src/literate/facts/passingTests';
import { zipOf } from '../../src/build/folders/zip';
import { filesAfter, filesBefore } from '../../src/literate/steps/checkpoint';
import { openGuide } from '../../src/literate/steps/guide';
import { root } from '../../src/literate/book/root';

const { book } = openGuide(root);
const pages = [...book.trees.keys()];

test('git applies the diffs of the chapters, one after another, to the whole connector', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diffs-'));
  try {
    for (const page of pages) {
      const input = diffOf(filesBefore(book, page), filesAfter(book, page));
      const { status, stderr } = spawnSync('git', ['apply', '-'], {
        cwd: folder,
        input,
        encoding: 'utf8',
      });
      assert.equal(status, 0, `${page}: ${stderr}`);
    }
    assert.deepEqual(
      readTree(folder),
      new Map([...filesAfter(book, '~')].sort()),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an archive holds the files of its chapter, and is the same every time', () => {
  for (const page of pages) {
    const files = filesAfter(book, page);
    const entries = Object.entries(unzipSync(zipOf(files)));
    assert.deepEqual(
      new Map(entries.map(([path, bytes]) => [path, strFromU8(bytes)])),
      files,
    );
    assert.deepEqual(zipOf(files), zipOf(files));
  }
});

test('every file of the connector is touched by some chapter, and shown whole', () => {
  const shown = new Map(
    pages.flatMap((page) =>
      touchedFiles(book, page).map(({ path, text }) => [path, text] as const),
    ),
  );
  assert.deepEqual(
    new Map([...shown].sort()),
    new Map([...filesAfter(book, '~')].sort()),
  );
});

test('a file that a chapter comes back to is there after each step but the last', () => {
  const [page] = pages.filter((path) => path.endsWith('/09-paging.mdx'));
  const steps = book.steps.filter((step) => step.page === page);
  const pagesTs = steps.filter(({ file }) => file.endsWith('/rows/pages.ts'));
  const passing = passingFiles(steps).filter(
    ({ path }) => path === pagesTs[0]?.file,
  );
  assert.ok(passing.length > 0);
  assert.deepEqual(
    passing.map(({ step }) => step),
    pagesTs.slice(0, -1).map((step) => steps.indexOf(step) + 1),
  );
  for (const { text, step } of passing) {
    assert.ok(text.includes(steps[step - 1]?.text ?? 'no such step'));
  }
});

test('a folder is counted as wc counts it', () => {
  const last = pages.at(-1) ?? '';
  const files = [...filesAfter(book, '~').values()];
  const lines = files.map((text) => text.match(/\n/g)?.length ?? 0);
  assert.deepEqual(countFolder(book, last, {}, {}), {
    tests: 0,
    files: files.length,
    lines: lines.reduce((sum, count) => sum + count, 0),
  });
});

test('a test that the reader writes later is not counted before', () => {
  const page = pages.at(-1) ?? '';
  const own = 'tests/connector/known.test.ts';
  const passing = { [page]: { [own]: ['mine'], 'tests/a.test.ts': ['given'] } };
  const names = applying(passing, page);
  assert.deepEqual(having(names, new Map()), { 'tests/a.test.ts': ['given'] });
  assert.deepEqual(having(names, new Map([[own, '']])), names);
});

function readTree(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  return new Map(
    paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}
