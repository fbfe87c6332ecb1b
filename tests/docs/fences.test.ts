import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openGuide } from '../../src/literate/steps/guide';
import type { Fence } from '../../src/literate/fences/fences';
import { root } from '../../src/literate/root';
import {
  listBlocks,
  parsers,
  reasonOf,
  type Sort,
} from '../../src/facts/blocks';

const blocks = listBlocks();

test('every block of code runs, comes from a file that runs, parses, or says why not', (t) => {
  const counts = new Map<Sort, number>();
  const complaints = blocks.flatMap(({ page, fence, sort }) => {
    if (!sort) return [`${page}:${fence.line}: ${remedy(fence)}`];
    counts.set(sort, (counts.get(sort) ?? 0) + 1);
    return [];
  });
  assert.ok(complaints.length === 0, `\n${complaints.join('\n')}`);
  t.diagnostic(
    [...counts].map(([sort, count]) => `${count} ${sort}`).join(', '),
  );
  for (const { page, fence } of blocks) {
    const reason = reasonOf(fence);
    if (reason) t.diagnostic(`${page}:${fence.line}: ${reason}`);
  }
});

test('what is pasted are the steps of the telling', () => {
  const pasted = blocks
    .filter(({ sort }) => sort === 'pasted')
    .map(({ page, fence }) => `${page}:${fence.line}`);
  const { steps } = openGuide(root).book;
  assert.deepEqual(
    pasted,
    steps.map(({ page, line }) => `${page}:${line}`),
  );
});

test('a session begins with a command', () => {
  const odd = blocks
    .filter(
      ({ fence }) => fence.kind === 'console' && !fence.body.startsWith('$ '),
    )
    .map(({ page, fence }) => `${page}:${fence.line}`);
  assert.deepEqual(odd, []);
});

function remedy({ kind }: Fence): string {
  return kind in parsers
    ? `this ${kind} does not parse`
    : `a ${kind || 'plain'} block that is not woven (file=…): make it a console session, or say illustrative="why"`;
}
