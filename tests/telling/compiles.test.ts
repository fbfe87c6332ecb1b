import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import type { Files } from '../../src/literate/book/files';
import { root } from '../../src/literate/book/root';
import { createCompiler } from '../../src/literate/compiler/compiler';
import { openGuide } from '../../src/literate/steps/guide';
import { toFile } from '../../src/literate/steps/paragraphs';
import type { Step } from '../../src/literate/steps/steps';

/** Lines that a reader may paste while their folder does not compile. */
const most = 40;

test(`a reader’s folder compiles again within ${most} lines`, (t) => {
  const { steps } = openGuide(root).book;
  const compiles = createWatch();
  const added = steps.map((step, at) => countNew(step, steps[at - 1]));
  let tried = 0;
  let last = -1;
  while (last < steps.length - 1) {
    const within = reach(added, last);
    const next = within.find((at) => {
      tried++;
      return compiles(filesOf(steps[at]!));
    });
    const { page, line } = steps[last + 1]!;
    assert.ok(
      next !== undefined,
      `${page}:${line}: from here on nothing compiles for more than ${most} lines`,
    );
    last = next;
  }
  t.diagnostic(`${tried} of ${steps.length} steps were compiled`);
});

/**
 * The steps after which a folder may compile next, the farthest first: what is
 * pasted on the way, while it does not, are few enough lines.
 */
function reach(added: readonly number[], last: number): number[] {
  const within: number[] = [];
  let pasted = 0;
  for (let at = last + 1; at < added.length && pasted <= most; at++) {
    within.unshift(at);
    pasted += added[at] ?? 0;
  }
  return within;
}

/** Says of one folder after another whether it compiles; looks at what it has to. */
function createWatch(): (files: Files) => boolean {
  const compiler = createCompiler(root);
  const doubtful = new Set<string>();
  let before: Files = new Map();
  return (files) => {
    for (const path of touched(before, files)) doubtful.add(path);
    before = files;
    compiler.open(files);
    for (const path of doubtful) {
      if (files.has(path) && compiler.diagnose(path).length > 0) return false;
      doubtful.delete(path);
    }
    return true;
  };
}

/** What changed, and whatever imports it, over however many corners. */
function touched(before: Files, files: Files): Set<string> {
  const sources = [...files].filter(([path]) => path.endsWith('.ts'));
  const changed = new Set(
    sources.filter(([path, text]) => before.get(path) !== text).map(nameOf),
  );
  const imports = sources.map(
    ([path, text]) => [path, importsOf(path, text)] as const,
  );
  for (let size = -1; size !== changed.size;) {
    size = changed.size;
    for (const [path, from] of imports)
      if (from.some((other) => changed.has(other))) changed.add(path);
  }
  return changed;
}

const nameOf = ([path]: readonly [string, string]) => path;

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(/ from '(\.[^']*)'/g)].map(
    ([, name = '']) => `${posix.join(posix.dirname(path), name)}.ts`,
  );
}

function filesOf({ tree }: Step): Files {
  return new Map(
    [...tree].map(([path, paragraphs]) => [path, toFile(paragraphs)]),
  );
}

/** How many lines of a step were not in its file before, blank ones apart. */
function countNew(step: Step, before: Step | undefined): number {
  if (!step.file.endsWith('.ts')) return 0;
  const linesOf = (one: Step | undefined) =>
    toFile(one?.tree.get(step.file) ?? [])
      .split('\n')
      .filter((line) => line.trim() !== '');
  const had = new Set(linesOf(before));
  return linesOf(step).filter((line) => !had.has(line)).length;
}
