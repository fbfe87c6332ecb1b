import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load as parseYaml } from 'js-yaml';
import { listFences, type Fence } from '../../src/weave/fences';
import { readPages } from './pages';

type Sort = 'woven' | 'session' | 'refused' | 'data' | 'illustrative';

/** Data of a page must be data; a line of messages is one JSON value a line. */
const parsers: Record<string, (text: string) => unknown> = {
  json: (text) => JSON.parse(text) as unknown,
  jsonl: (text) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  yaml: (text) => parseYaml(text),
};

const fences = readPages().flatMap(({ path, text }) =>
  listFences(text).map((fence) => ({ path, fence })),
);

test('every block of code runs, comes from a file that runs, parses, or says why not', (t) => {
  const counts = new Map<Sort, number>();
  const complaints = fences.flatMap(({ path, fence }) => {
    const sort = sortOf(fence);
    if (!sort) return [`${path}:${fence.line}: ${remedy(fence)}`];
    counts.set(sort, (counts.get(sort) ?? 0) + 1);
    return [];
  });
  assert.ok(complaints.length === 0, `\n${complaints.join('\n')}`);
  t.diagnostic(
    [...counts].map(([sort, count]) => `${count} ${sort}`).join(', '),
  );
  for (const { path, fence } of fences) {
    const reason = reasonOf(fence);
    if (reason) t.diagnostic(`${path}:${fence.line}: ${reason}`);
  }
});

test('a session begins with a command', () => {
  const odd = fences
    .filter(
      ({ fence }) => fence.kind === 'console' && !fence.body.startsWith('$ '),
    )
    .map(({ path, fence }) => `${path}:${fence.line}`);
  assert.deepEqual(odd, []);
});

function sortOf(fence: Fence): Sort | undefined {
  if (reasonOf(fence)) return 'illustrative';
  if (fence.attributes['file']) return 'woven';
  if (fence.attributes['refused']) return 'refused';
  if (fence.kind === 'console') return 'session';
  return isData(fence) ? 'data' : undefined;
}

function reasonOf({ attributes }: Fence): string | undefined {
  return attributes['illustrative'] ?? attributes['norun'];
}

function isData({ kind, body }: Fence): boolean {
  try {
    return parsers[kind]?.(body) !== undefined;
  } catch {
    return false;
  }
}

function remedy({ kind }: Fence): string {
  return kind in parsers
    ? `this ${kind} does not parse`
    : `a ${kind || 'plain'} block that is not woven (file=…): make it a console session, or say illustrative="why"`;
}
