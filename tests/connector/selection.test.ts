import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tasks } from './grid';
import {
  configure,
  createLab,
  errorsOf,
  idsOf,
  recordsOf,
  tokenConfig,
  type Lab,
} from './lab';

/** The streams of sheets and reports that a config selects. */
async function streams(lab: Lab, selection: object = {}): Promise<string[]> {
  const catalog = await lab.discover({ ...tokenConfig, ...selection });
  return catalog.streams
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('smartsheet_'));
}

const everything = [
  'Sales pipeline',
  'Product launch',
  'Budget',
  'Budget_5582211333274064',
  'Store opening',
  'Issue tracker',
  'Hostile sheet',
  'Tickets by label',
  'At risk across projects',
];

test('without a choice all sheets and reports are offered, sheets first, the older before the newer', async () => {
  assert.deepEqual(await streams(createLab()), everything);
});

test('two sheets of one name both have a stream; the younger has its id in the name', async () => {
  const lab = createLab();
  const catalog = await lab.discover();
  const budgets = catalog.streams.filter(({ name }) =>
    name.startsWith('Budget'),
  );
  const ids = budgets.map(({ json_schema }) => json_schema['sheet_id']);
  assert.equal(new Set(ids).size, 2);
  assert.equal(budgets[1]!.name, `Budget_${String(ids[1])}`);
});

test('chosen sheets and reports are all there is', async () => {
  const lab = createLab();
  const sheets = await idsOf(lab, '/sheets?includeAll=true');
  const reports = await idsOf(lab, '/reports?includeAll=true');
  const sheet_ids = [sheets.get('Sales pipeline')!];
  const report_ids = [reports.get('Tickets by label')!];
  assert.deepEqual(await streams(lab, { sheet_ids }), ['Sales pipeline']);
  assert.deepEqual(await streams(lab, { report_ids }), ['Tickets by label']);
  assert.deepEqual(await streams(lab, { sheet_ids, report_ids }), [
    'Sales pipeline',
    'Tickets by label',
  ]);
});

test('a chosen workspace brings the sheets and reports of all its folders', async () => {
  const lab = createLab();
  const workspaces = await idsOf(lab, '/workspaces?paginationType=token');
  const workspace_ids = [workspaces.get('Outdoor range 2026')!];
  assert.deepEqual(
    new Set(await streams(lab, { workspace_ids })),
    new Set([
      'Sales pipeline',
      'Product launch',
      'Budget',
      'Store opening',
      'At risk across projects',
    ]),
  );
});

test('a chosen folder brings what is in it and below', async () => {
  const lab = createLab();
  const workspaces = await idsOf(lab, '/workspaces?paginationType=token');
  const id = workspaces.get('Outdoor range 2026')!;
  const children = await idsOf(lab, `/workspaces/${id}/children`);
  const folder_ids = [children.get('Projects')!];
  assert.deepEqual(await streams(lab, { folder_ids }), [
    'Store opening',
    'At risk across projects',
  ]);
});

test('a sheet chosen twice, by itself and with its folder, is there once', async () => {
  const lab = createLab();
  const workspaces = await idsOf(lab, '/workspaces?paginationType=token');
  const sheets = await idsOf(lab, '/sheets?includeAll=true');
  const names = await streams(lab, {
    workspace_ids: [workspaces.get('Operations')!],
    sheet_ids: [sheets.get('Issue tracker')!],
  });
  assert.equal(names.filter((name) => name === 'Issue tracker').length, 1);
});

test('a list that comes in pages, though all of it was asked for, is read to the end', async () => {
  const lab = createLab();
  lab.meanwhile = (path, request) => {
    if (!path.startsWith('/reports?')) return;
    // As if the endpoint knew no includeAll, and one report filled a page.
    const url = new URL(request.url);
    url.searchParams.delete('includeAll');
    url.searchParams.set('pageSize', '1');
    return lab.answer(new Request(url, request));
  };
  assert.deepEqual(await streams(lab), everything);
});

test('a folder of more children than an answer holds is read to its last key', async () => {
  const lab = createLab({ account: { sheets: 30 } });
  const workspaces = await idsOf(lab, '/workspaces?paginationType=token');
  const workspace_ids = [[...workspaces.values()][0]!];
  lab.meanwhile = async (path, request) => {
    const url = new URL(request.url);
    if (!/^\/folders\/\d+\/children/.test(path)) return;
    // As if the largest page were ten.
    const { data } = (await (await lab.answer(request)).json()) as {
      data: object[];
    };
    const from = Number(url.searchParams.get('lastKey')?.slice(3) ?? 0);
    const lastKey =
      from + 10 < data.length ? { lastKey: `at ${from + 10}` } : {};
    return Response.json({ data: data.slice(from, from + 10), ...lastKey });
  };
  // The sandbox does not know those keys.
  const answer = lab.answer;
  lab.answer = (request) => {
    const url = new URL(request.url);
    url.searchParams.delete('lastKey');
    return answer(new Request(url, request));
  };
  assert.equal((await streams(lab, { workspace_ids })).length, 30);
});

for (const spelling of ['type', 'resourceType']) {
  test(`children that say what they are under "${spelling}" are understood`, async () => {
    const lab = createLab({ account: { sheets: 3 } });
    const workspaces = await idsOf(lab, '/workspaces?paginationType=token');
    lab.meanwhile = async (path, request) => {
      if (!path.includes('/children')) return;
      const body = (await (await lab.answer(request)).json()) as {
        data: { type?: string; resourceType?: string }[];
      };
      const data = body.data.map(({ type, resourceType, ...child }) => ({
        ...child,
        [spelling]: resourceType ?? type,
      }));
      return Response.json({ ...body, data });
    };
    const workspace_ids = [[...workspaces.values()][0]!];
    assert.equal((await streams(lab, { workspace_ids })).length, 3);
  });
}

test('a sheet that the list does not show yet can be chosen', async () => {
  const lab = createLab({ saved: [tasks(3)] });
  lab.meanwhile = async (path) =>
    path.startsWith('/sheets?')
      ? Response.json({ pageNumber: 0, totalPages: 0, totalCount: 0, data: [] })
      : undefined;
  const sheet_ids = [String(tasks(1).id)];
  assert.deepEqual(await streams(lab, { sheet_ids }), ['Tasks']);
});

test('a renamed sheet keeps its stream, until the schema is refreshed', async () => {
  const lab = createLab({ saved: [tasks(3)] });
  const catalog = configure(await lab.discover(), ['Tasks']);
  await lab.call('PUT', `/sheets/${tasks(1).id}`, { name: 'To do' });
  const messages = await lab.read(catalog);
  assert.deepEqual(errorsOf(messages), []);
  assert.deepEqual(
    new Set(recordsOf(messages).map(({ stream }) => stream)),
    new Set(['Tasks']),
  );
  lab.clock.advance(60_000);
  assert.deepEqual(await streams(lab), ['To do']);
});

test('a sheet cannot take the name of a stream about the account', async () => {
  const lab = createLab({ saved: [tasks(1, 'smartsheet_sheets')] });
  const catalog = await lab.discover();
  const names = catalog.streams.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.includes('smartsheet_sheets'));
  assert.match(names[0]!, /^smartsheet_sheets_\d+$/);
});

test('an account without a sheet has streams about the account', async () => {
  const lab = createLab({ saved: [] });
  assert.deepEqual(await streams(lab), []);
  assert.ok((await lab.discover()).streams.length > 0);
});
