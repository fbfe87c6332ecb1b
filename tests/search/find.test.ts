import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPages } from '../../src/literate/book/pages';
import { root } from '../../src/literate/book/root';
import { searchFiles } from '../../src/build/search/searchFiles';
import type { Catalog, Shelf } from '../../src/search/contracts';
import { find } from '../../src/search/find';
import { snippetOf } from '../../src/search/snippet';

const docs = readPages()
  .filter(({ path }) => path.startsWith('docs/'))
  .map(({ path, text }) => ({
    source: `@site/${path}`,
    permalink: path,
    title: /^title: ['"]?(.+?)['"]?$/m.exec(text)?.[1] ?? '',
    description: '',
  }));
const files = searchFiles(root, docs);
const catalog = files.get('catalog.json') as Catalog;
const fileOf = (name: string) => files.get(`${catalog.edition}/${name}.json`);

/** The first hits, as "Page › Section", with what is shown of them. */
async function search(query: string) {
  const fetched: string[] = [];
  const hits = await find(query, {
    catalog,
    open: async (name) => {
      fetched.push(name);
      return (fileOf(`words-${name}`) ?? {}) as Shelf;
    },
  });
  return {
    fetched,
    places: hits.map(({ page, section }) => {
      const title = catalog.sections[section]?.[2];
      return `${catalog.pages[page]?.[1]} › ${title}`;
    }),
    said: hits.map(({ page, within, words }) => {
      const texts = fileOf(`page-${page}`) as string[];
      return snippetOf(texts[within] ?? '', words);
    }),
  };
}

for (const [query, right] of [
  ['toRecord', /^Read › A row is what the API sends/],
  ['tombstone', /^Deletes › /],
  ['429', /^Rate limits › /],
  ['_ab_cdc_deleted_at', /^Streams and types › System fields/],
  ['retry-after', /^Rate limits › Wait as told/],
  ['Retry-After', /^Rate limits › Wait as told/],
  ['rate limit', /^Rate limits › Rate limits/],
  ['OAuth', /^OAuth › OAuth/],
  ['Docker', /^Docker › Docker/],
  ['exit code', /^Commands and messages › Exit codes/],
  ['access token', /^Credentials › /],
  ['totalRowCount', /^(Check|Paging) › /],
  ['SheetState', /^Incremental sync › A state says where to go on/],
] as const) {
  test(`${query} leads where it is told, before where it is used`, async () => {
    const { places } = await search(query);
    assert.ok(
      places.slice(0, 2).some((place) => right.test(place)),
      places.slice(0, 5).join('\n'),
    );
  });
}

for (const [slip, right] of [
  ['tombstnoe', 'tombstone'],
  ['tombston', 'tombstone'],
  ['discvoer', 'discover'],
  ['ocker', 'docker'],
  ['incremntal sync', 'incremental sync'],
  ['toRecrod', 'toRecord'],
] as const) {
  test(`a slip of the finger is forgiven: ${slip}`, async () => {
    const [meant] = (await search(right)).places;
    assert.equal((await search(slip)).places[0], meant);
  });
}

test('one page does not fill the list', async () => {
  const { places } = await search('sheet');
  const pages = places.map((place) => place.split(' › ')[0]);
  for (const page of new Set(pages)) {
    const count = pages.filter((other) => other === page).length;
    assert.ok(count <= 3, page);
  }
});

test('what is in no page finds nothing, and what is no word asks for nothing', async () => {
  assert.deepEqual((await search('zzzzqqqq')).places, []);
  assert.deepEqual((await search(' … ')).fetched, []);
});

test('a word is looked up in one file, of 20 KB at most', async () => {
  const { gzipSync } = await import('node:zlib');
  const size = (value: unknown) => gzipSync(JSON.stringify(value)).length;
  assert.deepEqual((await search('tombstone')).fetched, ['t']);
  for (const name of catalog.shelves)
    assert.ok(size(fileOf(`words-${name}`)) < 20_000, name);
  assert.ok(size(catalog) < 12_000);
});

test('a hit is shown with the words around it, set apart', async () => {
  const { said } = await search('retry-after');
  const [first = []] = said;
  const text = first.map(([part]) => part).join('');
  assert.ok(first.some(([part, isFound]) => isFound && part === 'Retry-After'));
  assert.ok(text.length < 230, text);
});

test('a word is set apart whatever its ending', () => {
  const said = snippetOf('Rate limit exceeded: limits.', ['rate', 'limits']);
  assert.deepEqual(
    said.flatMap(([part, isFound]) => (isFound ? part : [])),
    ['Rate', 'limit', 'limits'],
  );
});

test('quotes in prose are printed as on the page, and those in code are not', async () => {
  const texts = docs.flatMap((_, page) => fileOf(`page-${page}`) as string[]);
  assert.ok(texts.some((text) => text.includes('Smartsheet’s')));
  assert.ok(texts.some((text) => text.includes('{"type":"RECORD"')));
  assert.ok(!texts.some((text) => text.includes('{“type”')));
});
