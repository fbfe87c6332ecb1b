import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rivals, squash, uniqueNames } from '../../connector/src/columns/names';

const called = (...names: string[]) =>
  names.map((name, i) => ({ id: i + 1, name }));

const namesOf = (
  things: { id: number; name: string }[],
  reserved = ['_row_id'],
) => [...uniqueNames(things, reserved).keys()];

test('a name that nobody else has stays as it is', () => {
  assert.deepEqual(namesOf(called('Budget', 'Täglicher Plan №7')), [
    'Budget',
    'Täglicher Plan №7',
  ]);
});

test('names that differ by case, blanks or punctuation get their id behind them', () => {
  assert.deepEqual(
    namesOf(called('Status', 'status ', 'STATUS', 'A/B', 'a-b')),
    ['Status', 'status_2', 'STATUS_3', 'A/B', 'a-b_5'],
  );
});

test('names without a letter or digit get their id behind them', () => {
  assert.deepEqual(namesOf(called('🚀🔥', '\u00a0', '')), [
    '🚀🔥_1',
    '_2',
    '_3',
  ]);
});

test('a reserved name is not given, however it is spelt', () => {
  assert.deepEqual(namesOf(called('_row_id', '_ROW id')), [
    '_row_id_1',
    '_ROW id_2',
  ]);
});

test('names that objects have by birth are names like any other', () => {
  assert.deepEqual(namesOf(called('constructor', 'toString')), [
    'constructor',
    'toString',
  ]);
});

test('a name that already ends in the id of another is not taken from it', () => {
  const things = [
    { id: 1, name: 'Budget' },
    { id: 2, name: 'Budget_3' },
    { id: 3, name: 'Budget' },
  ];
  assert.deepEqual(namesOf(things), ['Budget', 'Budget_3', 'Budget_3_2']);
});

const things = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.constantFrom(
        'a',
        'A',
        'a ',
        'a_1',
        'a_2',
        'A-2',
        '__proto__',
        '_',
        '🚀',
      ),
    ),
    { maxLength: 12 },
  )
  .map((names) => called(...names));

test('nothing is lost and nothing squashes to the same, whatever the names', () => {
  fc.assert(
    fc.property(things, (things) => {
      const names = namesOf(things);
      assert.equal(names.length, things.length);
      assert.equal(
        new Set(['_row_id', ...names].map(squash)).size,
        names.length + 1,
      );
    }),
  );
});

/** What becomes of names elsewhere, written from what those programs say they do. */
const digitLast = (name: string) => (/^\d/.test(name) ? `_${name}` : name);
const java = (name: string) =>
  [...name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, '_')]
    .map((one) => (/[A-Za-z0-9_]/.test(one) ? one : '_'))
    .join('');
const elsewhere: Record<string, (name: string) => string> = {
  'PyAirbyte, a table in PostgreSQL beside its temporary one': (name) =>
    digitLast(
      [...name.toLowerCase()]
        .map((one) => (/[a-z0-9]/.test(one) ? one : '_'))
        .join(''),
    ).slice(0, 53),
  'a destination in Java, in PostgreSQL': (name) =>
    digitLast(java(name).toLowerCase()).slice(0, 63),
  'a destination in Java that lowers the case first': (name) =>
    digitLast(java(name.toLowerCase())),
  Snowflake: (name) => name.toUpperCase(),
  'a search that ignores case and accents': (name) =>
    java(name).toLowerCase().replace(/_+/g, '_'),
};

const long = 'Quarterly store opening plan for the whole of 2026';
const awkward = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'é',
          'e',
          'E',
          'e\u0301',
          'ß',
          'ss',
          '²',
          '2',
          '1',
          '#',
          '-',
          '+',
          '_',
        ],
        ...[
          ' ',
          '  ',
          '가',
          'ﷺ',
          'ı',
          'I',
          'İ',
          'Å',
          '½',
          '🚀',
          'a'.repeat(36),
        ],
        ...['A'.repeat(53), '_airbyte_', 'airbyte', '\ud83d', long],
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);
const awkwardThings = fc.array(
  fc.record({
    id: fc.integer({ min: 1e15, max: 2 ** 53 - 1 }),
    name: awkward,
    ending: fc.constantFrom(undefined, '__display', '__formula', '__hyperlink'),
  }),
  { maxLength: 14 },
);

for (const [place, becomes] of Object.entries(elsewhere)) {
  test(`no two names are one in ${place}`, () => {
    fc.assert(
      fc.property(awkwardThings, (things) => {
        const raw = things as { id: number; name: string }[];
        const names = ['_row_id', ...namesOf(raw)];
        assert.equal(names.length, raw.length + 1);
        assert.equal(new Set(names.map(becomes)).size, names.length);
      }),
      { numRuns: 300 },
    );
  });
}

for (const [first, second] of [
  ['Résumé', 'Resume'],
  ['m²', 'm2'],
  ['Año', 'Ano'],
  ['Caf\u00e9', 'Cafe\u0301'],
  ['2024', '#2024'],
  ['1', '$1'],
  ['+1', '-1'],
  ['Straße', 'STRASSE'],
  [`${'d'.repeat(49)}-`, `${'d'.repeat(49)}.`],
] as const) {
  test(`"${first}" and "${second}" are told apart by the id of the later`, () => {
    const [one, two] = namesOf(called(first, second));
    assert.equal(one, first);
    assert.match(two!, /_2$/);
  });
}

test('a long name with an id has 53 characters, the id whole', () => {
  const twins = [1, 2].map((n) => ({ id: 7212345678901230 + n, name: long }));
  assert.deepEqual(namesOf(twins), [
    long,
    'Quarterly store opening plan for the_7212345678901232',
  ]);
});

test('what stands beside a long column keeps its ending', () => {
  const endings = ['', '__display', '__formula', '__hyperlink'];
  const things = [1, 2].flatMap((n) =>
    endings.map((ending) => ({ id: 7212345678901230 + n, name: long, ending })),
  );
  const names = namesOf(things);
  for (const [i, name] of names.entries()) {
    assert.ok(name.endsWith(endings[i % 4]!), name);
    if (i >= 4) assert.ok(name.length <= 53 && /_7212345678901232/.test(name));
  }
});

test('what destinations call their own is not given', () => {
  assert.deepEqual(
    namesOf(
      called('_airbyte_raw_id', '_Airbyte-Meta', '_airbyte_new', 'airbyte_x'),
    ),
    ['_airbyte_raw_id_1', '_Airbyte-Meta_2', '_airbyte_new_3', 'airbyte_x'],
  );
});

test('half a character in a name becomes U+FFFD', () => {
  assert.deepEqual(namesOf(called('cut \ud83d')), ['cut \ufffd']);
});

test('rivals are those that cannot all keep their names', () => {
  const things = called('A', 'B', 'a', 'C', 'ä');
  assert.deepEqual([...rivals(things)].map(({ id }) => id).sort(), [1, 3, 5]);
});

test('two thousand things of one name and one id get as many names, at once', () => {
  const things = Array.from({ length: 2000 }, () => ({ id: 1, name: 'Same' }));
  const start = process.cpuUsage().user;
  assert.equal(namesOf(things).length, 2000);
  const seconds = (process.cpuUsage().user - start) / 1e6;
  assert.ok(seconds < 5, `${seconds} s`);
});

test('what comes later never changes the names of what came before', () => {
  fc.assert(
    fc.property(things, fc.nat(12), (things, count) => {
      const fewer = namesOf(things.slice(0, count));
      assert.deepEqual(namesOf(things).slice(0, count), fewer);
    }),
  );
});
