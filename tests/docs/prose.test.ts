import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load as parseYaml } from 'js-yaml';
import { listFences } from '../../src/literate/fences/fences';
import { readPages } from '../../src/literate/book/pages';

/** Words that make a reader who is stuck feel stupid. */
const belittling = /\b(simply|just|obviously|easy|easily|of course)\b/gi;

const pages = readPages();

test('no page says that a thing is easy', () => {
  const found = pages.flatMap(({ path, text }) =>
    proseOf(text).flatMap((line, i) =>
      [...line.matchAll(belittling)].map(
        ([word]) => `${path}:${i + 1}: ${word}`,
      ),
    ),
  );
  assert.deepEqual(found, []);
});

test('every page has a title and a description of a sentence', () => {
  const odd = pages.filter(({ text }) => {
    const { title, description } = frontMatter(text);
    const fits = (length: number) => length >= 40 && length <= 180;
    return (
      !title || typeof description !== 'string' || !fits(description.length)
    );
  });
  assert.deepEqual(
    odd.map(({ path }) => path),
    [],
  );
});

test('no two pages describe themselves alike', () => {
  const said = pages.map(({ text }) => frontMatter(text)['description']);
  assert.deepEqual(
    said.filter((one, i) => said.indexOf(one) !== i),
    [],
  );
});

/** The page's lines with code and front matter emptied; numbers stay right. */
function proseOf(text: string): string[] {
  const lines = text.split('\n');
  const blank = (from: number, to: number) => lines.fill('', from, to);
  for (const { line, lastLine } of listFences(text)) blank(line - 1, lastLine);
  if (lines[0] === '---') blank(0, lines.indexOf('---', 1) + 1);
  return lines.map((line) => line.replace(/`[^`]*`/g, ''));
}

function frontMatter(text: string): Record<string, unknown> {
  const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  return (parseYaml(yaml) ?? {}) as Record<string, unknown>;
}
