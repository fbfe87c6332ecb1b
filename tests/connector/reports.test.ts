import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../connector/src/airbyte/protocol';
import { edit } from './editor';
import {
  configure,
  createLab,
  errorsOf,
  idsOf,
  logsOf,
  recordsOf,
  statesOf,
  type Lab,
} from './lab';
import { fields } from './oneSheet';
import { assertAsShown, goneOf, startReport } from './syncedReport';

const tickets = 'Tickets by label';
const risks = 'At risk across projects';

test('a report is a stream with typed columns, among them two of one title', async () => {
  const { stream, first } = await startReport(risks);
  const types = Object.fromEntries(
    Object.entries(fields(stream)).map(([name, { column_type }]) => [
      name,
      column_type,
    ]),
  );
  const statuses = Object.keys(types).filter((name) =>
    name.startsWith('Status'),
  );
  assert.deepEqual(
    statuses.map((name) => types[name]),
    ['PICKLIST', 'TEXT_NUMBER'],
  );
  for (const name of statuses)
    assert.ok(
      first.some(({ data }) => data[name] !== null),
      name,
    );
  assert.ok(first.every(({ data }) => data['At risk'] === true));
});

test('each row of a report says which sheet it is from, by id and by name', async () => {
  const { first } = await startReport(risks);
  const sheets = new Map(
    first.map(({ data }) => [data['Sheet Name'], data['_sheet_id']]),
  );
  assert.deepEqual([...sheets.keys()], ['Product launch', 'Store opening']);
  assert.equal(new Set(sheets.values()).size, 2);
});

test('multi-selects of a report are lists', async () => {
  const { first } = await startReport(tickets);
  const labels = first.flatMap(({ data }) => data['Labels'] ?? []);
  const watchers = first.flatMap(({ data }) => data['Watchers'] ?? []);
  assert.ok(labels.every((label) => typeof label === 'string'));
  assert.match((watchers[0] as JsonObject)['email'] as string, /@/);
  assert.ok(first.some(({ data }) => [data['Labels']].flat().length > 1));
});

test('a report that did not change brings nothing', async () => {
  const synced = await startReport(tickets);
  synced.lab.clock.advance(60_000);
  assert.deepEqual(await synced.sync(), []);
});

test('a changed row of a report comes alone', async () => {
  const synced = await startReport(tickets);
  const editor = await edit(synced.lab, 'Issue tracker');
  const [row] = await editor.rows();
  synced.lab.clock.advance(60_000);
  await editor.change(row!.id, 'edited', 1);
  synced.lab.clock.advance(60_000);
  assert.deepEqual(
    (await synced.sync()).map(({ data }) => data['_row_id']),
    [row!.id],
  );
});

test('an edit in the second of the read, but after it, comes next time', async () => {
  const synced = await startReport(tickets);
  const editor = await edit(synced.lab, 'Issue tracker');
  const [row] = await editor.rows();
  await editor.change(row!.id, 'in the same second', 1);
  synced.lab.clock.advance(60_000);
  assert.ok(
    (await synced.sync()).some(({ data }) => data['_row_id'] === row!.id),
  );
});

test('a row whose data changed later than the row itself counts as changed', async () => {
  const synced = await startReport(tickets);
  const { lab } = synced;
  lab.clock.advance(120_000);
  lab.meanwhile = async (path, request) => {
    if (!/^\/reports\/\d/.test(path)) return;
    const report = (await (await lab.answer(request)).json()) as {
      rows: JsonObject[];
    };
    const [row, ...rest] = report.rows;
    const dataModifiedAt = '2026-03-02T09:01:00Z';
    return Response.json({
      ...report,
      rows: [{ ...row, dataModifiedAt }, ...rest],
    });
  };
  assert.equal((await synced.sync()).length, 1);
});

test('rows that no longer meet the criteria leave, and come back when they do', async () => {
  const synced = await startReport(risks);
  const { lab, sync, stream } = synced;
  const title = 'At risk';
  assert.ok(fields(stream)[title]);
  const launch = await edit(lab, 'Product launch');
  const gone = synced.first[0]!.data['_row_id'] as number;
  const position = await columnAt(lab, 'Product launch', title);
  lab.clock.advance(60_000);
  await launch.change(gone, false, position);
  lab.clock.advance(60_000);
  assert.deepEqual(goneOf(await sync()), [gone]);
  await assertAsShown(synced);
  await launch.change(gone, true, position);
  lab.clock.advance(60_000);
  const back = await sync();
  // With it come the rows below it, which had no level meanwhile.
  assert.deepEqual(
    back.map(({ data }) => data['_level']),
    [0, 1, 2],
  );
  assert.equal(back[0]!.data['_row_id'], gone);
  await assertAsShown(synced);
});

test('deleted and blanked rows leave a report, too', async () => {
  const synced = await startReport(tickets);
  const editor = await edit(synced.lab, 'Issue tracker');
  const [one, two] = await editor.rows();
  synced.lab.clock.advance(60_000);
  await editor.remove(one!.id);
  await editor.blank(two!.id);
  synced.lab.clock.advance(60_000);
  const gone = new Set(goneOf(await synced.sync()));
  assert.ok(gone.has(one!.id));
  await assertAsShown(synced);
});

test('a full refresh of a report reads all of it each time', async () => {
  const lab = createLab();
  const catalog = configure(await lab.discover(), [tickets], 'full_refresh');
  const first = await lab.read(catalog);
  const again = await lab.read(catalog);
  assert.equal(recordsOf(again).length, recordsOf(first).length);
  const given = await lab.read(catalog, statesOf(first));
  assert.equal(recordsOf(given).length, recordsOf(first).length);
  assert.equal(errorsOf(given).length, 0);
});

test('a report that was deleted fails alone', async () => {
  const lab = createLab();
  const catalog = configure(await lab.discover(), [tickets, 'Sales pipeline']);
  lab.meanwhile = (path) =>
    path.startsWith('/reports/')
      ? Response.json(
          { errorCode: 1006, message: 'Not Found' },
          { status: 404 },
        )
      : undefined;
  const [error, ...others] = errorsOf(await lab.read(catalog));
  assert.equal(error!.failure_type, 'config_error');
  assert.match(error!.message, /does not find stream "Tickets by label"/);
  assert.equal(others.length, 0);
});

async function columnAt(
  lab: Lab,
  sheet: string,
  title: string,
): Promise<number> {
  const id = (await idsOf(lab, '/sheets')).get(sheet)!;
  const { columns } = await lab.call<{ columns: { title: string }[] }>(
    'GET',
    `/sheets/${id}`,
  );
  return columns.findIndex((column) => column.title === title);
}

/** A report that counts so many rows more than it shows. */
function miscounting(lab: Lab, more: number): void {
  lab.meanwhile = async (path, request) => {
    if (!/^\/reports\/\d/.test(path)) return;
    const answer = await lab.answer(request);
    const report = (await answer.json()) as { totalRowCount: number };
    const totalRowCount = report.totalRowCount + more;
    return Response.json(
      { ...report, totalRowCount },
      { headers: answer.headers },
    );
  };
}

test('a report that counts a row more than it shows settles, and what two syncs do not see is gone', async () => {
  const lab = createLab();
  miscounting(lab, 1);
  const synced = await startReport(tickets, lab);
  lab.clock.advance(60_000);
  assert.deepEqual(await synced.sync(), []);
  const editor = await edit(lab, 'Issue tracker');
  const [one] = await editor.rows();
  await editor.remove(one!.id);
  lab.clock.advance(60_000);
  assert.deepEqual(await synced.sync(), []);
  lab.clock.advance(60_000);
  assert.deepEqual(goneOf(await synced.sync()), [one!.id]);
  await assertAsShown(synced);
});

test('a report that changes with every pass says that it could not settle', async () => {
  const synced = await startReport(tickets);
  const { lab } = synced;
  lab.meanwhile = async (path, request) => {
    if (!/^\/reports\/\d/.test(path)) return;
    const report = (await (await lab.answer(request)).json()) as {
      rows: { id: number }[];
    };
    const [first, ...rows] = report.rows;
    const id = first!.id + lab.requests.length;
    return Response.json({
      ...report,
      totalRowCount: 99,
      rows: [{ ...first, id }, ...rows],
    });
  };
  const catalog = configure(await lab.discover(), [tickets]);
  const messages = await lab.read(catalog);
  assert.match(
    logsOf(messages).join(),
    /changes faster than it can be read: rows that left it are looked for in the next sync/,
  );
});
