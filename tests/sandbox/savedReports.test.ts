import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSaved } from '../../connector/sandbox/workspace/load';
import { given, noon, open } from './client';
import type { Body } from './client';

/** Shaped as the API answers, key by key; what it says is invented. */
const report = {
  id: 7840186690045000,
  name: 'Everything late',
  totalRowCount: 3,
  sourceSheets: [{ id: 41, name: 'Plan', columns: [{ id: 5, title: 'Task' }] }],
  source: { id: 1977554504386000, type: 'report' },
  accessLevel: 'OWNER',
  effectiveAttachmentOptions: ['LINK', 'FILE', 'DROPBOX'],
  ganttEnabled: false,
  cellImageUploadEnabled: true,
  workspace: { id: 3258769762215000, name: 'First project' },
  permalink: 'https://app.example.com/reports/late',
  createdAt: '2026-07-07T19:49:46Z',
  modifiedAt: '2026-07-07T19:50:15Z',
  columns: [
    column(1, { title: 'Sheet Name', type: 'TEXT_NUMBER' }),
    column(2, { title: 'Primary', type: 'TEXT_NUMBER' }),
    column(3, { title: 'Tags', type: 'MULTI_PICKLIST' }),
  ],
  rows: [row(11, 41, 1), row(12, 41, 2), row(13, 42, 1)],
  isSummaryReport: false,
  scope: { sheets: [{ id: 41, name: 'Plan' }], workspaces: [] },
};

function column(virtualId: number, rest: { title: string; type: string }) {
  const look = { validation: false, width: 150 };
  return { virtualId, version: 0, index: virtualId - 1, ...rest, ...look };
}

function row(id: number, sheetId: number, rowNumber: number) {
  const at = '2026-07-07T13:40:44Z';
  const by = { email: 'a@example.com', name: 'A' };
  return {
    id,
    sheetId,
    rowNumber,
    locked: true,
    expanded: true,
    accessLevel: 'OWNER',
    createdAt: at,
    createdBy: by,
    modifiedAt: at,
    modifiedBy: by,
    dataModifiedAt: at,
    cells: [
      {
        virtualColumnId: 1,
        columnType: 'TEXT_NUMBER',
        value: 'Plan',
        objectValue: 'Plan',
        displayValue: 'Plan',
      },
      {
        columnId: 5,
        virtualColumnId: 2,
        columnType: 'TEXT_NUMBER',
        value: `Task ${id}`,
        objectValue: `Task ${id}`,
        displayValue: `Task ${id}`,
        formula: '="Task"',
        format: ',,1,,',
      },
      { virtualColumnId: 3, columnType: 'MULTI_PICKLIST' },
    ],
  };
}

const everything =
  'level=3&include=source,sourceSheets,scope,objectValue,columnType,format,writerInfo';

const openSaved = (...saved: object[]) =>
  open({ saved: saved.map((each) => checkSaved(each, 'saved.json')) });

const textOf = async (client: ReturnType<typeof open>, path: string) => {
  const headers = { authorization: 'Bearer sandbox-token' };
  return (await client.fetch(`/2.0${path}`, { headers })).text();
};

test('answers with a saved report as it was saved, key by key', async () => {
  const path = `/reports/${report.id}?${everything}`;
  const text = await textOf(openSaved(report), path);
  assert.equal(text, JSON.stringify(report));
});

test('leaves out of a saved report what is not asked for', async () => {
  const text = await textOf(openSaved(report), `/reports/${report.id}`);
  const bare = JSON.parse(text) as Body;
  assert.deepEqual(
    Object.keys(bare),
    Object.keys(report).filter((key) => !/^(source|scope)/.test(key)),
  );
  assert.equal(bare.columns[2]?.type, 'TEXT_NUMBER');
  assert.deepEqual(bare.rows[0]?.cells, [
    { virtualColumnId: 1, value: 'Plan', displayValue: 'Plan' },
    {
      columnId: 5,
      virtualColumnId: 2,
      value: 'Task 11',
      displayValue: 'Task 11',
      formula: '="Task"',
    },
    { virtualColumnId: 3 },
  ]);
  assert.ok(!('createdBy' in given(bare.rows[0])));
});

test('lists a saved report among the reports, and not among the sheets', async () => {
  const { get } = openSaved(report);
  assert.equal((await get('/sheets')).totalCount, 0);
  const { data } = await get('/reports?modifiedSince=2026-07-07T19:50:15Z');
  assert.deepEqual(data, [
    {
      id: report.id,
      name: report.name,
      accessLevel: 'OWNER',
      permalink: report.permalink,
      isSummaryReport: false,
    },
  ]);
  const later = await get('/reports?modifiedSince=2026-07-07T19:50:16Z');
  assert.equal(later.totalCount, 0);
});

test('puts the pages of a saved report together again, in their order', async () => {
  const [first, second, third] = report.rows;
  const { get } = openSaved(
    { ...report, rows: [first, second] },
    { ...report, rows: [third] },
  );
  const whole = await get(`/reports/${report.id}?${everything}`);
  assert.deepEqual(whole.rows, report.rows);
  const page = await get(`/reports/${report.id}?page=2&pageSize=2`);
  assert.deepEqual(
    page.rows.map(({ id }) => id),
    [13],
  );
});

test('lets the fuller of two answers count, whichever comes first', async () => {
  const bareRows = report.rows.map(({ createdBy, modifiedBy, ...rest }) => {
    assert.ok(createdBy && modifiedBy);
    return rest;
  });
  const { sourceSheets, ...rest } = report;
  assert.ok(sourceSheets);
  const bare = { ...rest, rows: bareRows };
  for (const files of [
    [bare, report],
    [report, bare],
  ]) {
    const path = `/reports/${report.id}?${everything}`;
    const text = await textOf(openSaved(...files), path);
    assert.equal(text, JSON.stringify(report));
  }
});

test('serves saved sheets and saved reports side by side', async () => {
  const sheet = {
    ...{ id: 41, name: 'Plan', version: 3, totalRowCount: 1 },
    modifiedAt: noon,
    columns: [{ id: 5, index: 0, title: 'Task', type: 'TEXT_NUMBER' }],
    rows: [{ id: 11, rowNumber: 1, modifiedAt: noon, cells: [] }],
  };
  const { get } = openSaved(report, sheet);
  assert.equal((await get('/sheets/41')).name, 'Plan');
  assert.equal((await get('/sheets')).totalCount, 1);
  assert.equal((await get(`/reports/${report.id}`)).totalRowCount, 3);
});

test('says what a file is that is neither sheet nor report', () => {
  const refusals: [unknown, RegExp][] = [
    [{ pageNumber: 1, data: [] }, /x\.json is not .*: it is a list\. It needs/],
    [{ errorCode: 1006, message: 'Not Found' }, /it is a refusal, "Not Found"/],
    [{ ...report, rows: [{ id: 1 }] }, /something is missing/],
    [{ ...report, columns: [null] }, /something is missing/],
    [{ ...report, id: '7840186690045000' }, /something is missing/],
  ];
  for (const [input, sentence] of refusals) {
    assert.throws(() => checkSaved(input, 'x.json'), sentence);
  }
});
