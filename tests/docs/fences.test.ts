import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load as parseYaml } from 'js-yaml';
import { readPages } from '../../src/literate/book/pages';
import { root } from '../../src/literate/book/root';
import {
  listBlocks,
  toBlock,
  type Block,
} from '../../src/literate/fences/block';
import { listFences } from '../../src/literate/fences/fences';
import { openGuide } from '../../src/literate/steps/guide';

const pages = readPages();

/** Data of a page must be data; a line of messages is one JSON value a line. */
const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  json: (text) => JSON.parse(text) as unknown,
  jsonl: (text) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  yaml: (text) => parseYaml(text),
};

test('every block of code runs, comes from a file that runs, parses, or says why not', (t) => {
  const counts = new Map<string, number>();
  const complaints = pages.flatMap(({ path, text }) =>
    listFences(text).flatMap((fence) => {
      try {
        const block = toBlock(fence, path);
        counts.set(block.kind, (counts.get(block.kind) ?? 0) + 1);
        const reason = reasonOf(block);
        if (reason) t.diagnostic(`${path}:${fence.line}: ${reason}`);
        if (block.kind === 'data') parsers[block.language]?.(block.body);
        return [];
      } catch (error) {
        return [`${path}:${fence.line}: ${(error as Error).message}`];
      }
    }),
  );
  assert.ok(complaints.length === 0, `\n${complaints.join('\n')}`);
  t.diagnostic([...counts].map(([kind, n]) => `${n} ${kind}`).join(', '));
});

test('what is pasted are the steps of the telling', () => {
  const pasted = pages.flatMap((page) =>
    listBlocks(page)
      .filter(({ kind }) => kind === 'pasted')
      .map(({ line }) => `${page.path}:${line}`),
  );
  const { steps } = openGuide(root).book;
  assert.deepEqual(
    pasted,
    steps.map(({ page, line }) => `${page}:${line}`),
  );
});

test('a session begins with a command', () => {
  const odd = pages.flatMap((page) =>
    listBlocks(page)
      .filter(({ kind, body }) => kind === 'session' && !body.startsWith('$ '))
      .map(({ line }) => `${page.path}:${line}`),
  );
  assert.deepEqual(odd, []);
});

function reasonOf(block: Block): string | undefined {
  if (block.kind === 'session') return block.notRun;
  return block.kind === 'illustrative' ? block.reason : undefined;
}
