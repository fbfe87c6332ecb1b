import type { AirbyteStream } from '../../../acceptance/src/protocol';
import { expect } from '../broken';
import type { DataPromise } from '../promise';
import { longSheet } from '../longSheet';
import { fieldOf, holds, keyOf, recordWith, streamOf } from '../streams';
import type { Read, Trial } from '../trial';
import { numbersOf, show } from './rows';

const row = 'Sign the lease';
const hour = 3600;

/** A stream that was read once, and what it takes to read on. */
async function readOnce(
  { smartsheet, discover, read }: Trial,
  name = 'Store opening',
) {
  const stream = streamOf(await discover(), name);
  const sheet = await smartsheet.sheet(name);
  const first = await read([stream], { incremental: true });
  expect(
    first.states.length > 0,
    `The first sync of "${name}" left no state, so the next one has to begin anew.`,
  );
  const readOn = () =>
    read([stream], { incremental: true, states: first.states });
  return { stream, sheet, first, readOn };
}

function isTombstone({ data }: { data: object }): boolean {
  return Object.entries(data).some(
    ([field, value]) => /delet|remov/i.test(field) && Boolean(value),
  );
}

const findKey = (stream: AirbyteStream, { records }: Read, text: string) =>
  keyOf(stream)(recordWith(records, text));

/** That what changed arrives, and nothing else. */
export const changePromises: readonly DataPromise[] = [
  {
    id: 'B14',
    promise: 'Where nothing is new, nothing is delivered.',
    async check(trial) {
      const { readOn } = await readOnce(trial);
      await trial.smartsheet.wait(hour);
      const { records, states, failure } = await readOn();
      expect(!failure, `The second sync failed: ${failure}`);
      expect(
        records.length === 0,
        `Nothing was edited between two syncs, and the second delivered ${records.length} rows; right is none.`,
      );
      expect(
        states.length > 0,
        'The second sync left no state, so the third has to begin anew.',
      );
    },
  },
  {
    id: 'B15',
    promise: 'An edit arrives, alone.',
    async check(trial) {
      const { sheet, readOn } = await readOnce(trial);
      await trial.smartsheet.wait(hour);
      await sheet.type(row, 'Status', 'signed twice');
      await trial.smartsheet.wait(60);
      const { records } = await readOn();
      recordWith(records, 'signed twice');
      expect(
        records.length === 1,
        `One row was edited and ${records.length} were delivered; right is that one.`,
      );
    },
  },
  {
    id: 'B16',
    promise: 'An edit in the second of the sync is not lost.',
    async check(trial) {
      const { sheet, readOn } = await readOnce(trial);
      await sheet.type(row, 'Status', 'in that second');
      await trial.smartsheet.wait(60);
      const { records } = await readOn();
      expect(
        records.some(({ data }) => holds(data, 'in that second')),
        'A row was edited in the very second in which it was read, and the next sync did not bring it: it never will.',
      );
    },
  },
  {
    id: 'B17',
    promise: 'A row that is deleted is reported.',
    async check(trial) {
      const { stream, sheet, first, readOn } = await readOnce(trial);
      const gone = findKey(stream, first, row);
      await trial.smartsheet.wait(hour);
      await trial.smartsheet.call(
        'DELETE',
        `/sheets/${sheet.id}/rows?ids=${sheet.rowId(row)}`,
      );
      await trial.smartsheet.wait(60);
      const { records } = await readOn();
      const key = keyOf(stream);
      expect(
        records.some((record) => key(record) === gone && isTombstone(record)),
        `The row "${row}" was deleted, and no record says so: the warehouse keeps it for ever.`,
      );
    },
  },
  {
    id: 'B18',
    promise: 'A row that is emptied arrives empty.',
    async check(trial) {
      const { stream, sheet, first, readOn } = await readOnce(trial);
      const key = findKey(stream, first, row);
      const cells = sheet.columns.map(({ id }) => ({
        columnId: id,
        value: '',
      }));
      await trial.smartsheet.wait(hour);
      await trial.smartsheet.call('PUT', `/sheets/${sheet.id}/rows`, [
        { id: sheet.rowId(row), cells },
      ]);
      await trial.smartsheet.wait(60);
      const { records } = await readOn();
      const found = records.find((record) => keyOf(stream)(record) === key);
      const seen = found?.data[fieldOf(stream, 'Task')];
      expect(
        found && !isTombstone(found) && !seen,
        found
          ? `The row "${row}" was emptied, and its first cell arrived as ${show(seen)}${isTombstone(found) ? ', as deleted' : ''}; right is a row without values.`
          : `The row "${row}" was emptied, and the next sync did not bring it: the warehouse keeps what it held.`,
      );
    },
  },
  {
    id: 'B19',
    promise: 'A sync that is killed goes on where it was.',
    async check({ discover, read }) {
      const stream = streamOf(await discover(), longSheet.name);
      let rows = 0;
      const killed = await read([stream], {
        incremental: true,
        killAfter: ({ type }) => {
          if (type === 'RECORD') rows += 1;
          return type === 'STATE' && rows > 0;
        },
      });
      const before = numbersOf(killed.records);
      expect(
        before.length < longSheet.rows && killed.states.length > 0,
        `No state came before all ${longSheet.rows} rows were delivered: whoever is killed on the way begins anew.`,
      );
      const { records } = await read([stream], {
        incremental: true,
        states: killed.states,
      });
      const after = numbersOf(records);
      const all = new Set([...before, ...after]).size;
      expect(
        all === longSheet.rows,
        `Killed after ${before.length} rows and started again, it delivered ${all} of ${longSheet.rows} in all; none may be lost.`,
      );
      expect(
        after.length < longSheet.rows,
        `Killed after ${before.length} rows and started again, it delivered all ${after.length} once more instead of going on.`,
      );
    },
  },
  {
    id: 'B24',
    promise: 'An event arrives, and once.',
    async check(trial) {
      const { smartsheet, discover, read } = trial;
      const stream = (await discover()).find(({ name }) => /event/i.test(name));
      expect(stream, "discover offers no stream of the account's events.");
      const key = keyOf(stream);
      const first = await read([stream], { incremental: true });
      await smartsheet.wait(hour);
      const sheet = await smartsheet.sheet('Store opening');
      await sheet.type(row, 'Status', 'an event');
      await smartsheet.wait(hour);
      const second = await read([stream], {
        incremental: true,
        states: first.states,
      });
      expect(
        second.records.length > 0,
        'A sheet was edited and no event of it arrived.',
      );
      await smartsheet.wait(hour);
      const third = await read([stream], {
        incremental: true,
        states: second.states,
      });
      const all = [first, second, third].flatMap(({ records }) =>
        records.map(key),
      );
      expect(
        new Set(all).size === all.length,
        `Of ${all.length} events that three syncs delivered, ${all.length - new Set(all).size} had come before.`,
      );
    },
  },
  {
    id: 'B25',
    promise: 'What a cell held before can be read.',
    async check({ smartsheet, config, discover, read }) {
      const sheet = await smartsheet.sheet('Store opening');
      for (const value of ['first', 'second']) {
        await smartsheet.wait(60);
        await sheet.type(row, 'Status', value);
      }
      await smartsheet.wait(60);
      const chosen = config({
        history_columns: ['Status'],
        sheet_ids: [String(sheet.id)],
      });
      const stream = (await discover(chosen)).find(({ name }) =>
        /history/i.test(name),
      );
      expect(
        stream,
        '"history_columns" names a column, and discover offers no stream of its history.',
      );
      const { records } = await read([stream], { config: chosen });
      for (const value of ['done', 'first', 'second']) {
        expect(
          records.some(({ data }) => holds(data, value)),
          `"Status" of "${row}" once held "${value}", and no record of its history says so.`,
        );
      }
    },
  },
];
