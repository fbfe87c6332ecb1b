import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edit } from './editor';
import {
  configure,
  createLab,
  idsOf,
  logsOf,
  recordsOf,
  statesOf,
  tokenConfig,
  type Lab,
} from './lab';
import { assertAsShown, goneOf, startReport } from './syncedReport';

const tickets = 'Tickets by label';

/** An issue tracker of so many more tickets that its report takes two pages. */
async function long(): Promise<Lab> {
  const lab = createLab();
  const id = (await idsOf(lab, '/sheets')).get('Issue tracker')!;
  const { columns } = await lab.call<{
    columns: { id: number; title: string }[];
  }>('GET', `/sheets/${id}`);
  const columnId = columns.find(({ title }) => title === 'Title')!.id;
  const rows = Array.from({ length: 1_100 }, (_, i) => ({
    toBottom: true,
    cells: [{ columnId, value: `Ticket ${i}` }],
  }));
  await lab.call('POST', `/sheets/${id}/rows`, rows);
  return lab;
}

for (const inSync of ['first', 'second']) {
  test(`a row deleted between two pages of a ${inSync} sync costs no other row, in the end`, async () => {
    const lab = await long();
    const editor = await edit(lab, 'Issue tracker');
    const [one] = await editor.rows();
    const removing = () => {
      lab.meanwhile = async (path) => {
        if (!path.includes('page=2')) return;
        lab.meanwhile = () => {};
        lab.clock.advance(2_000);
        await editor.remove(one!.id);
        lab.clock.advance(2_000);
      };
    };
    if (inSync === 'first') removing();
    const synced = await startReport(tickets, lab);
    if (inSync === 'second') {
      removing();
      assert.deepEqual(
        goneOf(await synced.sync()),
        [one!.id],
        'a row that slipped is not gone',
      );
    }
    lab.clock.advance(60_000);
    await synced.sync();
    await assertAsShown(synced);
  });
}

test('a row that slips onto the next page of a first sync is delivered once', async () => {
  const lab = await long();
  const editor = await edit(lab, 'Issue tracker');
  const [one] = await editor.rows();
  lab.meanwhile = async (path) => {
    if (!path.includes('page=2')) return;
    lab.meanwhile = () => {};
    await editor.add('first of all', one!.id);
  };
  const { first } = await startReport(tickets, lab);
  const ids = first.map(({ data }) => data['_row_id']);
  assert.equal(new Set(ids).size, ids.length);
});

test('a full refresh of a report that is cut short brings each row once in its two attempts', async () => {
  const lab = await long();
  const catalog = configure(await lab.discover(), [tickets], 'full_refresh');
  const streams = catalog.map((stream) => ({ ...stream, sync_id: 7 }));
  const files = { config: tokenConfig, catalog: { streams } };
  let states = 0;
  const cut = await lab.run(
    'read',
    files,
    ({ type }) => type === 'STATE' && ++states === 2,
  );
  const came = recordsOf(cut);
  assert.ok(came.length > 0);
  const rest = await lab.read(streams, statesOf(cut));
  const ids = [...came, ...recordsOf(rest)].map(({ data }) => data['_row_id']);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.length > 1_100);
  assert.doesNotMatch(logsOf(rest).join(), /another version or sheet/);
});

test('a report that is sorted against the hierarchy brings no row twice', async () => {
  const lab = createLab();
  lab.meanwhile = async (path, request) => {
    if (!/^\/reports\/\d/.test(path)) return;
    const body = (await (await lab.answer(request)).json()) as {
      rows: object[];
    };
    return Response.json({ ...body, rows: body.rows.reverse() });
  };
  const synced = await startReport('At risk across projects', lab);
  assert.ok(synced.first.some(({ data }) => data['_parent_id'] !== null));
  lab.clock.advance(3_600_000);
  assert.deepEqual(await synced.sync(), []);
});
