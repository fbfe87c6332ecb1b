import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AirbyteRecord } from '../../connector/src/airbyte/protocol';
import { sheetOf } from './grid';
import { configure, createLab, recordsOf, tokenConfig } from './lab';
import { oddValueCases } from './oddValueCases';
import { misfit, valueCases, type Case } from './valueCases';

const types = Object.keys(valueCases);
const cases: Record<string, Case[]> = Object.fromEntries(
  types.map((type) => [
    type,
    [...valueCases[type]!, ...(oddValueCases[type] ?? [])],
  ]),
);
const most = Math.max(...types.map((type) => cases[type]!.length));

/** One column for each type, one row for each of its cases. */
const sheet = sheetOf(
  'Values',
  types.map((type) => [type, type === 'NUMBER' ? 'TEXT_NUMBER' : type]),
  ({ title }) =>
    Array.from({ length: most }, (_, i) => cases[title]![i]?.[1] ?? {}),
);

async function readAll(): Promise<AirbyteRecord[]> {
  const lab = createLab({ saved: [sheet] });
  const config = { ...tokenConfig, number_columns: ['NUMBER'] };
  const catalog = await lab.discover(config);
  return recordsOf(
    await lab.read(configure(catalog, ['Values']), undefined, config),
  );
}

const records = readAll();

for (const type of types) {
  cases[type]!.forEach(([fact, , delivered], i) => {
    test(`${type}: ${fact}`, async () => {
      const { data, meta } = (await records)[i]!;
      const changes = meta?.changes.filter(({ field }) => field === type) ?? [];
      assert.deepEqual(data[type], delivered === misfit ? null : delivered);
      assert.deepEqual(
        changes,
        delivered === misfit
          ? [
              {
                field: type,
                change: 'NULLED',
                reason: 'SOURCE_SERIALIZATION_ERROR',
              },
            ]
          : [],
      );
    });
  });
}

test('a record in which every value fits has no meta', async () => {
  const last = (await records).at(-1)!;
  assert.equal('meta' in last, false);
});
