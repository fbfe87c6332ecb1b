import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSaved } from '../../connector/sandbox/workspace/load';
import { noon, open, given } from './client';

/** Keys in an order and of a kind that the built-in sheets do not have. */
const saved = {
  totalRowCount: 3,
  id: 5670346721388420,
  name: 'Trial project',
  version: 41,
  accessLevel: 'ADMIN',
  somethingNew: { nested: [1, null, 'x'] },
  permalink: 'https://app.example.com/sheets/trial',
  createdAt: '2026-07-20T10:00:00Z',
  modifiedAt: '2026-07-21T10:00:05Z',
  effectiveAttachmentOptions: ['FILE', 'LINK', 'DROPBOX'],
  columns: [
    {
      id: 1,
      version: 2,
      index: 0,
      title: 'Tags',
      type: 'MULTI_PICKLIST',
      options: ['a', 'b'],
      width: 90,
      validation: false,
      primary: true,
    },
    {
      id: 2,
      version: 0,
      index: 1,
      title: 'Due',
      type: 'DATE',
      width: 90,
      validation: false,
    },
  ],
  rows: [
    {
      id: 11,
      rowNumber: 1,
      expanded: true,
      locked: true,
      createdAt: '2026-07-20T10:00:00Z',
      modifiedAt: '2026-07-20T10:00:00Z',
      createdBy: { email: 'a@example.com', name: 'A' },
      modifiedBy: { email: 'a@example.com' },
      cells: [
        {
          columnId: 1,
          objectValue: { values: ['a', 'b'], objectType: 'MULTI_PICKLIST' },
          value: 'a, b',
        },
        { columnId: 2, value: 'TBD', objectValue: 'TBD', strict: false },
      ],
    },
    {
      id: 12,
      rowNumber: 2,
      parentId: 11,
      expanded: false,
      createdAt: '2026-07-20T10:00:00Z',
      modifiedAt: '2026-07-21T10:00:05Z',
      createdBy: { email: 'a@example.com', name: 'A' },
      modifiedBy: { email: 'a@example.com', name: 'A' },
      cells: [{ columnId: 1 }, { columnId: 2, value: '2026-08-01' }],
    },
    {
      id: 13,
      rowNumber: 3,
      expanded: true,
      createdAt: '2026-07-20T10:00:00Z',
      modifiedAt: '2026-07-21T10:00:05Z',
      createdBy: { email: 'a@example.com', name: 'A' },
      modifiedBy: { email: 'a@example.com', name: 'A' },
      cells: [],
    },
  ],
};

const openSaved = (...sheets: object[]) =>
  open({ saved: sheets.map((sheet) => checkSaved(sheet, 'saved.json')) });

const path = `/sheets/${saved.id}`;
const asSaved = `${path}?level=2&include=objectValue,writerInfo`;

test('answers with a saved sheet as it was saved, key by key', async () => {
  const response = await openSaved(saved).fetch(`/2.0${asSaved}`, {
    headers: { authorization: 'Bearer sandbox-token' },
  });
  assert.equal(await response.text(), JSON.stringify(saved));
});

test('serves saved sheets instead of the built-in workspace', async () => {
  const { get } = openSaved(saved);
  const { data } = await get('/sheets');
  assert.deepEqual(
    data.map(({ name }) => name),
    ['Trial project'],
  );
});

test('answers other questions about a saved sheet too', async () => {
  const { get } = openSaved(saved);
  const plain = await get(path);
  assert.equal(plain.columns[0]?.type, 'TEXT_NUMBER');
  assert.ok(!('createdBy' in given(plain.rows[0])));
  const changed = await get(`${path}?rowsModifiedSince=2026-07-20T10:00:00Z`);
  assert.deepEqual(
    changed.rows.map(({ id }) => id),
    [12],
  );
});

test('takes writes to a saved sheet and leaves what was loaded alone', async () => {
  const { put, get } = openSaved(saved);
  const before = JSON.stringify(saved);
  await put(`${path}/rows`, {
    id: 12,
    cells: [{ columnId: 2, value: 'soon' }],
  });
  const { rows, version } = await get(path);
  assert.equal(rows[1]?.modifiedAt, noon);
  assert.equal(version, 42);
  assert.equal(JSON.stringify(saved), before);
});

test('puts the pages of one sheet together again', async () => {
  const [first, second, third] = saved.rows;
  const { get } = openSaved(
    { ...saved, rows: [third] },
    { ...saved, rows: [first, second] },
  );
  assert.deepEqual((await get(asSaved)).rows, saved.rows);
});

test('refuses a file that is no saved sheet, by its name', () => {
  for (const input of [null, {}, [], { id: 1, columns: [] }, 'sheet']) {
    assert.throws(() => checkSaved(input, 'x.json'), /^Error: x\.json is not/);
  }
});

test('shows the types of saved cells only when asked, in their place', async () => {
  const [first] = saved.rows;
  const cells = [
    { columnId: 1, columnType: 'MULTI_PICKLIST', value: 'a' },
    { columnId: 2, value: 'TBD', displayValue: 'TBD' },
  ];
  const { get } = openSaved({ ...saved, rows: [{ ...first, cells }] });
  const bare = await get(path);
  assert.deepEqual(bare.rows[0]?.cells[0], { columnId: 1, value: 'a' });
  const typed = await get(`${path}?include=columnType`);
  for (const each of given(typed.rows[0]).cells) {
    assert.deepEqual(Object.keys(each).slice(0, 3), [
      'columnId',
      'columnType',
      'value',
    ]);
  }
});
