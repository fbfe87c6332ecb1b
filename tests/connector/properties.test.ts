import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Json } from '../../connector/src/airbyte/protocol';
import { createRecordCheck } from '../../acceptance/src/recordCheck';
import { anySheet } from './anySheet';
import { createTable } from './destination';
import { diceOf, edit } from './editor';
import { wideConfig, wideTasks } from './grid';
import {
  configure,
  createLab,
  errorsOf,
  recordsOf,
  statesOf,
  tokenConfig,
} from './lab';

/** The same runs every time; `RUNS=20` tries twenty times as many other ones. */
const more = Number(process.env['RUNS'] ?? 1);
const runs = (count: number) => ({
  numRuns: count * more,
  ...(more === 1 && { seed: 2026 }),
});

const config = {
  ...tokenConfig,
  number_columns: ['Status', '🚀'],
  cell_details: true,
};

test('every record of any sheet fits the schema that discover gave', async () => {
  await fc.assert(
    fc.asyncProperty(anySheet, async (sheet) => {
      const lab = createLab({ saved: [sheet] });
      const catalog = configure(
        await lab.discover(config),
        ['Any'],
        'full_refresh',
      );
      const messages = await lab.read(catalog, undefined, config);
      assert.deepEqual(errorsOf(messages), []);
      const problemOf = createRecordCheck([catalog[0]!.stream as never]);
      for (const record of recordsOf(messages)) {
        assert.equal(problemOf(JSON.parse(JSON.stringify(record))), undefined);
      }
    }),
    runs(40),
  );
});

test('every row of any sheet comes exactly once, and no column is lost', async () => {
  await fc.assert(
    fc.asyncProperty(anySheet, async (sheet) => {
      const lab = createLab({ saved: [sheet] });
      const catalog = configure(await lab.discover(), ['Any'], 'full_refresh');
      const records = recordsOf(await lab.read(catalog));
      assert.deepEqual(
        records.map(({ data }) => data['_row_id']),
        sheet.rows.map(({ id }) => id),
      );
      const { properties } = catalog[0]!.stream.json_schema as {
        properties: Record<string, { column_id?: number }>;
      };
      const ids = Object.values(properties).flatMap(
        ({ column_id }) => column_id ?? [],
      );
      assert.deepEqual(
        new Set(ids),
        new Set(sheet.columns.map(({ id }) => id)),
      );
      assert.equal(ids.length, sheet.columns.length);
    }),
    runs(40),
  );
});

test('a value is delivered, or null and reported: never neither', async () => {
  await fc.assert(
    fc.asyncProperty(anySheet, async (sheet) => {
      const lab = createLab({ saved: [sheet] });
      const catalog = configure(await lab.discover(), ['Any'], 'full_refresh');
      const { properties } = catalog[0]!.stream.json_schema as {
        properties: Record<string, { column_id?: number }>;
      };
      const records = recordsOf(await lab.read(catalog));
      records.forEach(({ data, meta }, index) => {
        const reported = new Set(meta?.changes.map(({ field }) => field));
        for (const [name, { column_id }] of Object.entries(properties)) {
          const cell = sheet.rows[index]!.cells.find(
            ({ columnId }) => columnId === column_id,
          );
          const isFilled = cell?.value !== undefined && cell.value !== '';
          if (isFilled && data[name] === null)
            assert.ok(reported.has(name), name);
          if (reported.has(name)) assert.equal(data[name], null);
        }
      });
    }),
    runs(40),
  );
});

/** What happens to a sheet and its sync: edits, syncs, and syncs that are killed. */
const events = fc.array(
  fc.oneof(
    fc.record({ edits: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ waits: fc.integer({ min: 0, max: 90_000 }) }),
    fc.record({ dies: fc.nat(200) }),
    fc.constant({ dies: Infinity }),
  ),
  { minLength: 1, maxLength: 12 },
);

test('whatever is edited, and whenever a sync is killed, the destination ends equal to the sheet', async () => {
  await fc.assert(
    fc.asyncProperty(
      events,
      fc.nat(),
      fc.boolean(),
      async (events, seed, touches) => {
        const lab = createLab({
          saved: [wideTasks(70)],
          deletesTouchSheet: touches,
        });
        const wide = { ...tokenConfig, ...wideConfig };
        const editor = await edit(lab, 'Tasks');
        const catalog = configure(await lab.discover(wide), ['Tasks']);
        const table = createTable();
        const dice = diceOf(seed);
        let state: Json = [];
        const sync = async (last: number) => {
          const files = { config: wide, catalog: { streams: catalog }, state };
          const messages = await lab.run('read', files, (_, i) => i === last);
          assert.deepEqual(errorsOf(messages), []);
          table.load(messages);
          if (messages.some(({ type }) => type === 'STATE'))
            state = statesOf(messages);
        };
        for (const event of events) {
          if ('waits' in event) lab.clock.advance(event.waits);
          else if ('dies' in event) await sync(event.dies);
          else
            for (let i = 0; i < event.edits; i++)
              await editor.doSomething(dice);
        }
        lab.clock.advance(24 * 3_600_000);
        await sync(Infinity);
        const now = (await editor.rows()).map(
          ({ id, cells }) => [id, cells[0]?.value ?? null] as const,
        );
        const byId = (
          a: readonly [number, unknown],
          b: readonly [number, unknown],
        ) => a[0] - b[0];
        assert.deepEqual(
          [...table.rows]
            .map(([id, { Task }]) => [id, Task] as const)
            .sort(byId),
          now.sort(byId),
        );
      },
    ),
    runs(20),
  );
});
