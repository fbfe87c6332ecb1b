import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstRows } from '../../src/build/figures/firstSync';
import { factOf } from '../../src/build/weave/fact';
import { readPages } from '../../src/literate/book/pages';
import { root } from '../../src/literate/book/root';
import { listCommands } from '../../src/literate/sessions/commands';

const landing = readPages().find(({ path }) => path === 'src/pages/index.mdx')!;
const commands = listCommands(landing);

const fact = (attributes: Record<string, string>) => ({
  type: 'mdxJsxTextElement',
  name: 'Fact',
  attributes: Object.entries(attributes).map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value,
  })),
});

test('the rows that are drawn are those that the sessions under them read', () => {
  const printed = commands
    .flatMap(({ expected }) => expected)
    .filter((line) => line.startsWith('{"type":"RECORD"'))
    .map((line) => {
      const { record } = JSON.parse(line) as {
        record: { data: Record<string, unknown> };
      };
      const { Item, Actual, Approved } = record.data;
      return { item: Item, actual: Actual, approved: Approved };
    });
  const drawn = firstRows
    .map(({ item, actual, approved }) => ({ item, actual, approved }))
    .filter(({ item }) => printed.some((record) => record.item === item));
  assert.equal(drawn.length, 2);
  for (const row of drawn)
    assert.deepEqual(
      row,
      printed.find(({ item }) => item === row.item),
    );
});

test('what the first session answers is records', () => {
  const [first] = commands.filter(({ expected }) => expected.length > 0);
  for (const line of first?.expected ?? [])
    assert.match(line, /^\{"type":"RECORD"/);
});

test('a figure of the title page is that of the page of facts', () => {
  assert.match(
    factOf(fact({ of: 'Commands that run' }), root).value ?? '',
    /^\d+$/,
  );
  assert.equal(factOf(fact({ of: 'its share' }), root).value, '100 %');
});

test('a figure that nobody counts is a mistake, and the nearest are named', () => {
  assert.throws(
    () => factOf(fact({ of: 'togehter' }), root),
    /no row "togehter"\. Nearest: .*together/,
  );
});
