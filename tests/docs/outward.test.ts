import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import remarkIssues from '../../src/build/prose/issues';
import { openGuide } from '../../src/literate/steps/guide';
import { listFences } from '../../src/literate/fences/fences';

const root = join(__dirname, '../..');

/** The prose of a page: what stands in none of its fences. */
function proseOf(text: string): string {
  const lines = text.split('\n');
  for (const { line, lastLine } of listFences(text))
    lines.fill('', line - 1, lastLine);
  return lines.join('\n');
}

/** Where links in the prose lead, outside of the book. None is followed here. */
function outwardOf(text: string): string[] {
  const prose = proseOf(text);
  const written = [...prose.matchAll(/\]\((https?:[^)\s]+)\)/g)];
  const tree: Parameters<ReturnType<typeof remarkIssues>>[0] = {
    type: 'paragraph',
    children: [{ type: 'text', value: prose }],
  };
  remarkIssues()(tree);
  return [
    ...written.map(([, url = '']) => url),
    ...(tree.children ?? []).flatMap(({ url }) => url ?? []),
  ];
}

test('the ways out of the book are these', () => {
  const pages = [
    ...openGuide(root).pages.map(({ text }) => text),
    readFileSync(join(root, 'src/pages/index.mdx'), 'utf8'),
  ];
  assert.deepEqual([...new Set(pages.flatMap(outwardOf))].sort(), [
    'https://developers.smartsheet.com/api/smartsheet/openapi',
    'https://docs.airbyte.com/platform/understanding-airbyte/airbyte-protocol',
    'https://github.com/airbytehq/airbyte/issues/5520',
    'https://github.com/airbytehq/airbyte/issues/8099',
    'https://github.com/airbytehq/airbyte/pull/2880',
  ]);
});
