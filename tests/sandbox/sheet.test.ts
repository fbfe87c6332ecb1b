import assert from 'node:assert/strict';
import { test } from 'node:test';
import { given, open } from './client';

// Quirk: unpaged
test('sends all rows of a sheet when no page is asked for', async () => {
  const client = open({ generated: { rows: 250, columns: 2 } });
  const id = await client.sheetId('Generated');
  assert.equal((await client.get(`/sheets/${id}`)).rows.length, 250);
  assert.equal((await client.get(`/sheets/${id}?page=1`)).rows.length, 100);
});

// Quirk: no-page-number
test('answers a row page past the end with the last page and no page number', async () => {
  const client = open({ generated: { rows: 25, columns: 2 } });
  const id = await client.sheetId('Generated');
  const page = await client.get(`/sheets/${id}?pageSize=10&page=7`);
  assert.deepEqual(
    page.rows.map(({ rowNumber }) => rowNumber),
    [21, 22, 23, 24, 25],
  );
  assert.equal(page.totalRowCount, 25);
  assert.ok(!('pageNumber' in page) && !('totalPages' in page));
});

// Quirk: large-pages
test('accepts a page size beyond ten thousand', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  assert.equal(
    (await client.get(`/sheets/${id}?pageSize=10001`)).rows.length,
    14,
  );
});

// Quirk: columns-repeat
test('repeats the columns on every page, also on one without rows', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const page = await client.get(
    `/sheets/${id}?pageSize=5&page=2&rowsModifiedSince=2030-01-01T00:00:00Z`,
  );
  assert.equal(page.columns.length, 8);
  assert.deepEqual(page.rows, []);
});

// Quirk: undocumented-keys
test('says what live sheets say about themselves, in their order', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const sheet = await client.get(`/sheets/${id}`);
  const known = words(
    'id name version totalRowCount accessLevel effectiveAttachmentOptions',
    'ganttEnabled dependenciesEnabled resourceManagementEnabled',
    'resourceManagementType cellImageUploadEnabled userSettings',
    'userPermissions workspace hasSummaryFields permalink createdAt',
    'modifiedAt isMultiPicklistEnabled columns rows',
  );
  assert.deepEqual(Object.keys(sheet), known);
});

// Quirk: order-of-keys
test('writes the keys of rows and cells in the order that live answers do', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const { rows } = await client.get(
    `/sheets/${id}?include=objectValue,columnType,writerInfo,rowPermalink`,
  );
  const [, row] = rows;
  assert.deepEqual(
    Object.keys(given(row)),
    words(
      'id rowNumber parentId expanded createdAt createdBy modifiedAt',
      'modifiedBy permalink cells',
    ),
  );
  assert.deepEqual(
    Object.keys(given(row?.cells[3])),
    words('columnId columnType value objectValue displayValue formula'),
  );
});

test('keeps the order of keys in rows that were added and moved', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const { rows } = await client.get(`/sheets/${id}`);
  const parentId = given(rows[0]).id;
  await client.post(`/sheets/${id}/rows`, [
    { parentId, toBottom: true, cells: [] },
  ]);
  await client.put(`/sheets/${id}/rows`, {
    id: given(rows[9]).id,
    parentId,
    toBottom: true,
  });
  const after = await client.get(`/sheets/${id}`);
  const order = words(
    'id rowNumber parentId siblingId expanded createdAt modifiedAt cells',
  );
  for (const row of after.rows) {
    assert.deepEqual(
      Object.keys(row),
      order.filter((key) => key in row),
    );
  }
});

test('gives a row an address of its own when asked', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const sheet = await client.get(`/sheets/${id}?include=rowPermalink`);
  const { id: rowId, permalink } = given(sheet.rows[0]);
  const expected = `${String(sheet['permalink'])}?rowId=${rowId}`;
  assert.equal(permalink, expected);
});

const words = (...lines: string[]) => lines.join(' ').split(' ');

// Quirk: if-version-after
test('answers ifVersionAfter with the version alone when nothing changed', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const { version } = await client.get(`/sheets/${id}`);
  assert.deepEqual(
    await client.get(`/sheets/${id}?ifVersionAfter=${version}`),
    {
      version,
    },
  );
  const changed = await client.get(
    `/sheets/${id}?ifVersionAfter=${version - 1}`,
  );
  assert.equal(changed.rows.length, 14);
});

// Quirk: row-ids
test('narrows a sheet to the columns and rows that are named', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const { columns, rows } = await client.get(`/sheets/${id}`);
  const wanted = [given(columns[0]).id, given(columns[2]).id];
  const narrow = await client.get(
    `/sheets/${id}?columnIds=${wanted.join(',')}`,
  );
  assert.deepEqual(
    narrow.columns.map((column) => column.id),
    wanted,
  );
  assert.deepEqual(
    narrow.rows[0]?.cells.map((each) => each.columnId),
    wanted,
  );
  const two = await client.get(
    `/sheets/${id}?rowIds=${given(rows[3]).id},${given(rows[1]).id}`,
  );
  assert.deepEqual(
    two.rows.map(({ rowNumber }) => rowNumber),
    [2, 4],
  );
  assert.equal(two.totalRowCount, 14);
});

// Quirk: restless-order
test('lists the attachment options in another order each time', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const orders = new Set<string>();
  for (let i = 0; i < 5; i++) {
    const { effectiveAttachmentOptions } = await client.get(`/sheets/${id}`);
    orders.add(String(effectiveAttachmentOptions));
  }
  assert.ok(orders.size > 1);
});

// Quirk: quota-headers
test('counts the quota in headers on answers about one sheet and nowhere else', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const headersOf = async (path: string) =>
    (await client.request('GET', path)).headers;
  assert.equal((await headersOf('/sheets')).get('x-ratelimit-limit'), null);
  assert.equal(
    (await headersOf(`/sheets/${id}/version`)).get('x-ratelimit-limit'),
    null,
  );
  const first = await headersOf(`/sheets/${id}`);
  assert.equal(first.get('x-ratelimit-limit'), '80000');
  assert.equal(first.get('x-ratelimit-remaining'), '79600');
  const missing = await headersOf('/sheets/4444444444444444');
  assert.equal(missing.get('x-ratelimit-remaining'), '79200');
});

test('sends one row with its columns when asked', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const { rows } = await client.get(`/sheets/${id}`);
  const row = await client.get(`/sheets/${id}/rows/${given(rows[0]).id}`);
  assert.ok(!('columns' in row));
  const whole = await client.get(
    `/sheets/${id}/rows/${given(rows[0]).id}?include=columns`,
  );
  assert.equal(whole.columns.length, 8);
});

test('lists columns on their own', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const { data, totalCount } = await client.get(`/sheets/${id}/columns`);
  assert.equal(totalCount, 8);
  const one = await client.get(`/sheets/${id}/columns/${given(data[1]).id}`);
  assert.equal(one['title'], 'Planned');
});

test('refuses a page number that is no number', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const { status, body } = await client.request(
    'GET',
    `/sheets/${id}?page=two`,
  );
  assert.equal(status, 400);
  assert.equal(body.errorCode, 1018);
});
