import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { test } from 'node:test';
import { toMarkdown } from '../../src/build/editions/markdown';
import { fileMap } from '../../src/build/weave/fileMap';
import { root } from '../../src/literate/book/root';
import { filesAfter, filesBefore } from '../../src/literate/steps/checkpoint';
import { openGuide } from '../../src/literate/steps/guide';

const { book, pages } = openGuide(root);

/** The map of a page, read back: path → what is said of the file; folder → count. */
function readMap(page: string): Record<string, string> {
  const rows = [...fileMap(root, page).matchAll(/^\| (\S.*) \| (.*) \|$/gm)];
  return Object.fromEntries(
    rows.slice(2).flatMap(([, folder = '', cell = '']) =>
      cell.split(', ').map((one): [string, string] => {
        if (folder === 'as before') {
          const [, name = '', count = ''] = /^(\S+) \((\d+)\)$/.exec(one) ?? [];
          return [name, count];
        }
        const [, sign = '', name = ''] =
          /^(?:\*+([+~])\u00a0)?([^*]+)\**$/.exec(one) ?? [];
        return [`${folder}${name}`, sign];
      }),
    ),
  );
}

/** The same, from what the reader has before and after. */
function expectedMap(page: string): Record<string, string> {
  const before = filesBefore(book, page);
  const signs = [...filesAfter(book, page)].map(([path, text]) => {
    const had = before.get(path);
    const sign = had === undefined ? '+' : had === text ? '' : '~';
    return { path, folder: `${dirname(path)}/`, sign };
  });
  const touched = signs.flatMap(({ folder, sign }) => (sign ? [folder] : []));
  const counts: Record<string, number> = {};
  for (const { folder } of signs)
    if (!touched.includes(folder)) counts[folder] = (counts[folder] ?? 0) + 1;
  return Object.fromEntries([
    ...signs
      .filter(({ folder }) => touched.includes(folder))
      .map(({ path, sign }) => [path, sign]),
    ...Object.entries(counts).map(([folder, count]) => [folder, String(count)]),
  ]) as Record<string, string>;
}

test('the map at a chapter’s end names the files around those that are new or changed, and says which are', () => {
  for (const page of book.trees.keys())
    assert.deepEqual(readMap(page), expectedMap(page), page);
});

test('a chapter that leaves all files alone has no map', () => {
  const others = pages.filter(({ path }) => !book.trees.has(path));
  assert.ok(others.length > 0);
  for (const { path } of others) assert.equal(fileMap(root, path), '', path);
});

test('a chapter with a step has a map with something new or changed on it', () => {
  for (const page of book.trees.keys()) {
    const signs = Object.values(readMap(page));
    assert.ok(signs.includes('+') || signs.includes('~'), page);
  }
});

test('the Markdown edition of a chapter has the map, without its frame', () => {
  const page = 'docs/03-implementation/13-rate-limits.mdx';
  const text = readFileSync(join(root, page), 'utf8') + fileMap(root, page);
  const twin = toMarkdown({ title: 'T', text, resolve: (link) => link });
  assert.match(twin, /\| connector\/src\/http\/ \|.*\*~\u00a0budget\.ts\*/);
  assert.doesNotMatch(twin, /fileMap|<\/?div/);
});
