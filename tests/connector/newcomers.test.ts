import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grid, tasks } from './grid';
import {
  configure,
  createLab,
  errorsOf,
  logsOf,
  recordsOf,
  tokenConfig,
  type Lab,
} from './lab';

interface Listed {
  id: number;
  name: string;
  createdAt?: string;
}

const established = 8195691747264699;
const name = 'At risk across projects';

/** Answers as if there were one more report, or another of that name. */
function addReport(lab: Lab, { createdAt, ...listed }: Listed): void {
  lab.meanwhile = async (path, request) => {
    const isList = /^\/reports\?/.test(path);
    if (!isList && !path.startsWith(`/reports/${listed.id}?`)) return;
    const url = request.url.replace(String(listed.id), String(established));
    const answer = await lab.answer(new Request(url, request));
    const body = (await answer.json()) as { data?: object[] };
    body.data?.push(listed);
    const { headers } = answer;
    const changed = isList ? body : { ...body, ...listed, createdAt };
    return Response.json(changed, { headers });
  };
}

async function idsByName(lab: Lab): Promise<Map<string, unknown>> {
  const { streams } = await lab.discover();
  return new Map(
    streams.map(({ name, json_schema }) => [
      name,
      json_schema['sheet_id'] ?? json_schema['report_id'],
    ]),
  );
}

test('a newer report of an established name gets its id, however small that is', async () => {
  const lab = createLab();
  const id = 1000000000000001;
  addReport(lab, { id, name, createdAt: '2026-03-01T00:00:00Z' });
  const ids = await idsByName(lab);
  assert.equal(ids.get(name), established);
  assert.equal(ids.get(`${name}_${id}`), id);
});

test('an older report has the name before a newer one, however large its id is', async () => {
  const lab = createLab();
  const id = 9000000000000001;
  addReport(lab, { id, name, createdAt: '2001-03-01T00:00:00Z' });
  assert.equal((await idsByName(lab)).get(name), id);
});

for (const [age, createdAt] of [
  ['older', '2001-03-01T00:00:00Z'],
  ['newer', '2026-03-02T08:00:00Z'],
] as const) {
  test(`a report that is ${age} than the sheets of its name ${age === 'older' ? 'has it' : 'gets its id'}`, async () => {
    const lab = createLab();
    const id = 1000000000000001;
    addReport(lab, { id, name: 'budget', createdAt });
    const ids = await idsByName(lab);
    assert.equal(ids.get(age === 'older' ? 'budget' : `budget_${id}`), id);
    assert.equal(ids.has('Budget'), age === 'newer');
  });
}

test('a catalog written by hand means the same report as discover', async () => {
  const lab = createLab();
  const id = 1000000000000001;
  addReport(lab, { id, name, createdAt: '2026-03-01T00:00:00Z' });
  lab.requests.length = 0;
  const stream = { name, json_schema: {}, supported_sync_modes: [] };
  const messages = await lab.read([
    { stream, sync_mode: 'full_refresh' } as never,
  ]);
  assert.deepEqual(errorsOf(messages), []);
  assert.match(JSON.stringify(messages.at(-2)), /"sheet_id":8195691747264699/);
});

test('a report of a contested name that is closed gives way to the others', async () => {
  const lab = createLab();
  const id = 1000000000000001;
  addReport(lab, { id, name });
  const { meanwhile } = lab;
  lab.meanwhile = (path, request) =>
    path.startsWith(`/reports/${id}`)
      ? Response.json({ errorCode: 1004, message: 'no' }, { status: 403 })
      : meanwhile(path, request);
  const ids = await idsByName(lab);
  assert.equal(ids.get(name), established);
  assert.equal(ids.has(`${name}_${id}`), false);
});

test('names that nobody contests cost no request more', async () => {
  const lab = createLab();
  await lab.discover();
  const reports = lab.requests.filter((path) => /\/reports\/\d/.test(path));
  assert.equal(new Set(reports).size, reports.length);
});

const sheet = grid(
  'Plan',
  [
    ['Amount ', 'TEXT_NUMBER'],
    ['Status', 'PICKLIST'],
  ],
  [[12.5, 'x']],
);

test('a title in number_columns is compared without the blanks around either', async () => {
  for (const title of ['Amount', ' Amount', 'Amount \t']) {
    const lab = createLab({ saved: [sheet] });
    const config = { ...tokenConfig, number_columns: [title] };
    const streams = configure(await lab.discover(config), ['Plan']);
    const messages = await lab.read(streams, undefined, config);
    assert.equal(recordsOf(messages)[0]!.data['Amount'], 12.5);
  }
});

test('a configured title that no column has is named once, over all sheets', async () => {
  const lab = createLab({ saved: [sheet, tasks(1)] });
  const config = {
    ...tokenConfig,
    number_columns: ['Amount', 'Status', 'Nonexistent'],
    history_columns: ['Status', 'Nobody'],
  };
  const messages = await lab.run('discover', { config });
  assert.deepEqual(
    logsOf(messages).filter((line) => /_columns"/.test(line)),
    [
      '"number_columns" names "Status": no Text/Number column has that title.',
      '"number_columns" names "Nonexistent": no Text/Number column has that title.',
      '"history_columns" names "Nobody": no column has that title.',
    ],
  );
});

test('details that are switched on later take no name from a column', async () => {
  const lab = createLab({
    saved: [
      grid(
        'Plan',
        [
          ['Cost', 'TEXT_NUMBER'],
          ['Cost__formula', 'TEXT_NUMBER'],
        ],
        [[1, 'mine']],
      ),
    ],
  });
  const config = { ...tokenConfig, cell_details: true };
  const streams = configure(await lab.discover(config), ['Plan']);
  const [record] = recordsOf(await lab.read(streams, undefined, config));
  assert.equal(record!.data['Cost__formula'], 'mine');
});
