import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnId, open, given } from './client';
import type { Body } from './client';

async function openReport(name: string, query = '') {
  const client = open();
  const { data } = await client.get('/reports');
  const { id } = given(data.find((each) => each.name === name));
  const read = () => client.get(`/reports/${id}?level=3${query}`);
  return { ...client, id, report: await read(), read };
}

const virtualId = (report: Body, title: string, type: string) =>
  report.columns.find((each) => each.title === title && each.type === type)
    ?.virtualId;

// Quirk: twin-titles
test('gives a report two columns of one title where the source types differ', async () => {
  const { report } = await openReport('At risk across projects');
  assert.deepEqual(
    report.columns.map(({ title, type }) => `${title}: ${type}`),
    [
      'Task: TEXT_NUMBER',
      'Sheet Name: TEXT_NUMBER',
      'Status: PICKLIST',
      'Status: TEXT_NUMBER',
      'Finish: ABSTRACT_DATETIME',
      'Finish: DATE',
      'Assigned to: CONTACT_LIST',
      'At risk: CHECKBOX',
    ],
  );
});

// Quirk: virtual-ids
test('joins the cells of a report to its columns by virtual id', async () => {
  const { report, get, sheetId } = await openReport('At risk across projects');
  const fromStore = given(report.rows.at(-1));
  const store = await get(`/sheets/${await sheetId('Store opening')}`);
  assert.equal(fromStore['sheetId'], store.id);
  const under = (title: string, type: string) =>
    fromStore.cells.find(
      (each) => each.virtualColumnId === virtualId(report, title, type),
    );
  const status = under('Status', 'TEXT_NUMBER');
  assert.equal(status?.value, 'color under discussion');
  assert.equal(status?.columnId, columnId(store, 'Status'));
  assert.deepEqual(Object.keys(given(under('Status', 'PICKLIST'))), [
    'virtualColumnId',
  ]);
  const sheetName = under('Sheet Name', 'TEXT_NUMBER');
  assert.equal(sheetName?.value, 'Store opening');
  assert.ok(!('columnId' in given(sheetName)));
});

// Quirk: report-row-ids
test('gives report rows the ids of the rows they show', async () => {
  const { report, get, sheetId } = await openReport('At risk across projects');
  const launch = await get(`/sheets/${await sheetId('Product launch')}`);
  const ids = new Set(launch.rows.map(({ id }) => id));
  assert.ok(ids.has(given(report.rows[0]).id));
});

// Quirk: report-dates
test('dates the rows of a report, but the report only by its definition', async () => {
  const { report, put, get, read, sheetId } = await openReport(
    'At risk across projects',
  );
  const store = await get(`/sheets/${await sheetId('Store opening')}`);
  await put(`/sheets/${store.id}/rows`, {
    id: given(report.rows.at(-1)).id,
    cells: [{ columnId: columnId(store, 'Status'), value: 'blue' }],
  });
  const after = await read();
  assert.equal(after.modifiedAt, report.modifiedAt);
  assert.equal(after.rows.at(-1)?.['dataModifiedAt'], '2026-03-02T12:00:00Z');
  assert.equal(after.rows.at(-1)?.modifiedAt, '2026-03-02T12:00:00Z');
  assert.ok(!('version' in after));
});

// Quirk: report-no-filter
test('ignores rowsModifiedSince on a report', async () => {
  const { report } = await openReport(
    'At risk across projects',
    '&rowsModifiedSince=2030-01-01T00:00:00Z',
  );
  assert.equal(report.rows.length, report.totalRowCount);
});

// Quirk: report-blank-rows
test('leaves blank rows out of a report', async () => {
  const { report, post, read, sheetId } = await openReport('Tickets by label');
  const id = await sheetId('Sales pipeline');
  assert.ok(id);
  const tracker = await sheetId('Issue tracker');
  await post(`/sheets/${tracker}/rows`, { cells: [] });
  assert.equal((await read()).totalRowCount, report.totalRowCount + 1);

  const hostile = open();
  const sheet = await hostile.get(
    `/sheets/${await hostile.sheetId('Store opening')}`,
  );
  const flagged = await openReport('At risk across projects');
  await flagged.put(`/sheets/${sheet.id}/rows`, {
    id: given(flagged.report.rows.at(-1)).id,
    cells: sheet.columns.map((each) => ({ columnId: each.id, value: '' })),
  });
  assert.equal(
    (await flagged.read()).totalRowCount,
    flagged.report.totalRowCount - 1,
  );
});

// Quirk: report-paging
test('pages a report by hundreds unless told otherwise, and clamps like a sheet', async () => {
  const { get, id, report } = await openReport('At risk across projects');
  assert.equal(report.totalRowCount, 6);
  const last = await get(`/reports/${id}?pageSize=4&page=9`);
  assert.equal(last.rows.length, 2);
  assert.equal(last.totalRowCount, 6);
});

// Quirk: report-levels
test('shows columns of several values in a report one level later than in a sheet', async () => {
  const { get, id } = await openReport('Tickets by label');
  const typesAt = async (level: number) => {
    const { columns } = await get(`/reports/${id}?level=${level}`);
    return columns.slice(2, 4).map(({ type }) => type);
  };
  assert.deepEqual(await typesAt(1), ['TEXT_NUMBER', 'TEXT_NUMBER']);
  assert.deepEqual(await typesAt(2), ['TEXT_NUMBER', 'MULTI_CONTACT_LIST']);
  assert.deepEqual(await typesAt(3), ['MULTI_PICKLIST', 'MULTI_CONTACT_LIST']);
});

// Quirk: source-sheets
test('describes the source sheets of a report when asked, by the columns it uses', async () => {
  const { report } = await openReport(
    'At risk across projects',
    '&include=sourceSheets,scope',
  );
  const sources = report['sourceSheets'] as Body[];
  assert.deepEqual(
    sources.map(({ name, columns }) => [name, columns.map((c) => c.title)]),
    [
      [
        'Product launch',
        ['Task', 'Finish', 'Assigned to', 'Status', 'At risk'],
      ],
      ['Store opening', ['Task', 'Status', 'Assigned to', 'Finish', 'At risk']],
    ],
  );
  assert.deepEqual(
    Object.keys(given(sources[0])),
    words(
      'id name accessLevel dependenciesEnabled cellImageUploadEnabled',
      'permalink columns',
    ),
  );
  const { sheets } = report['scope'] as { sheets: Body[] };
  assert.deepEqual(
    sheets.map(({ id }) => id),
    sources.map(({ id }) => id),
  );
});

// Quirk: report-keys
test('says what live reports say about themselves, in their order', async () => {
  const { report } = await openReport('At risk across projects');
  assert.deepEqual(
    Object.keys(report),
    words(
      'id name totalRowCount accessLevel effectiveAttachmentOptions',
      'ganttEnabled cellImageUploadEnabled workspace permalink createdAt',
      'modifiedAt columns rows isSummaryReport',
    ),
  );
  assert.deepEqual(
    Object.keys(given(report.columns[1])),
    words(
      'virtualId version index title type sheetNameColumn validation width',
    ),
  );
  assert.deepEqual(
    Object.keys(given(report.rows.at(-1))),
    words(
      'id sheetId rowNumber siblingId expanded accessLevel createdAt',
      'modifiedAt dataModifiedAt cells',
    ),
  );
  const [task] = given(report.rows.at(-1)).cells;
  assert.deepEqual(
    Object.keys(given(task)),
    words('columnId virtualColumnId value displayValue'),
  );
});

const words = (...lines: string[]) => lines.join(' ').split(' ');
