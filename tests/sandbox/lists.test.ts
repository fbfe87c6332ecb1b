import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, given } from './client';
import type { Body } from './client';

test('lists sheets in numbered pages', async () => {
  const page = await open().get('/sheets?pageSize=3&page=2');
  assert.equal(page.pageNumber, 2);
  assert.equal(page.pageSize, 3);
  assert.equal(page.totalPages, 3);
  assert.equal(page.totalCount, 8);
  assert.deepEqual(
    page.data.map(({ name }) => name),
    ['Budget', 'Store opening', 'Budget'],
  );
});

// Quirk: clamped-page
test('answers a list page past the end with the last page and its true number', async () => {
  const page = await open().get('/sheets?pageSize=3&page=9');
  assert.equal(page.pageNumber, 3);
  assert.equal(page.data.length, 2);
});

// Quirk: include-all
test('reports a page size of 30000 for includeAll', async () => {
  const page = await open().get('/sheets?includeAll=true');
  assert.equal(page.pageSize, 30_000);
  assert.equal(page.data.length, 8);
});

// Quirk: empty-list
test('numbers the page of an empty list 0 of 0', async () => {
  const page = await open().get('/sheets?modifiedSince=2030-01-01T00:00:00Z');
  assert.equal(page.pageNumber, 0);
  assert.equal(page.totalPages, 0);
  assert.deepEqual(page.data, []);
});

// Quirk: list-without-version
test('keeps versions out of the list unless asked', async () => {
  const { get } = open();
  assert.ok(!('version' in given((await get('/sheets')).data[0])));
  const withVersions = await get('/sheets?include=sheetVersion');
  assert.equal(typeof withVersions.data[0]?.version, 'number');
});

// Quirk: inclusive-filter
test('includes a sheet modified at exactly modifiedSince in the list', async () => {
  const { get } = open();
  const at = '2026-03-02T08:31:05Z';
  const same = await get(`/sheets?modifiedSince=${at}`);
  assert.deepEqual(
    same.data.map(({ name }) => name),
    ['Issue tracker'],
  );
  const after = await get('/sheets?modifiedSince=2026-03-02T08:31:06Z');
  assert.equal(after.totalCount, 0);
});

// Quirk: list-lag
test('shows an edit in the list only after the lag', async () => {
  const client = open({ listLag: 65 });
  const id = await client.sheetId('Sales pipeline');
  const listed = async () =>
    (await client.get('/sheets')).data.find((each) => each.id === id)
      ?.modifiedAt;
  const before = await listed();
  await client.post(`/sheets/${id}/rows`, { cells: [] });
  assert.equal(
    (await client.get(`/sheets/${id}`)).modifiedAt,
    '2026-03-02T12:00:00Z',
  );
  assert.equal(await listed(), before);
  await client.advance(64);
  assert.equal(await listed(), before);
  await client.advance(1);
  assert.equal(await listed(), '2026-03-02T12:00:00Z');
});

// Quirk: filter-lags-too
test('filters the list by what it shows, lag included', async () => {
  const client = open();
  const id = await client.sheetId('Sales pipeline');
  await client.post(`/sheets/${id}/rows`, { cells: [] });
  const since = '/sheets?modifiedSince=2026-03-02T12:00:00Z';
  assert.equal((await client.get(since)).totalCount, 0);
  await client.advance(5);
  assert.equal((await client.get(since)).totalCount, 1);
});

// Quirk: unshared-sheet
test('lists a sheet that it refuses to open with 403 and code 1004', async () => {
  const { sheetId, request } = open();
  const id = await sheetId('Payroll');
  const { status, body } = await request('GET', `/sheets/${id}`);
  assert.equal(status, 403);
  assert.equal(body.errorCode, 1004);
});

// Quirk: unknown-sheet
test('answers an unknown sheet with 404 and code 1006', async () => {
  const { status, body } = await open().request(
    'GET',
    '/sheets/4444444444444444',
  );
  assert.equal(status, 404);
  assert.equal(body.errorCode, 1006);
});

// Quirk: token-paging
test('pages workspaces and children by a key instead of a number', async () => {
  const { get } = open({ account: { sheets: 260 } });
  const workspace = given((await get('/workspaces')).data[0]);
  const children = await get(`/workspaces/${workspace.id}/children`);
  const folder = given(children.data[0]);
  const counts: number[] = [];
  let lastKey: string | undefined;
  do {
    const query: string = lastKey ? `&lastKey=${lastKey}` : '';
    const page: Body = await get(
      `/folders/${folder.id}/children?maxItems=100${query}`,
    );
    assert.equal(Object.hasOwn(page, 'totalCount'), false);
    counts.push(page.data.length);
    ({ lastKey } = page);
  } while (lastKey);
  assert.deepEqual(counts, [100, 100, 50]);
});

// Quirk: child-kind
test('calls the kind of a child resourceType, in workspaces and in folders', async () => {
  const { get } = open();
  const { data } = await get('/workspaces');
  const children = await get(`/workspaces/${data[0]?.id}/children`);
  assert.deepEqual(
    children.data.map(({ name, resourceType }) => [resourceType, name]),
    [
      ['folder', 'Finance'],
      ['folder', 'Projects'],
      ['sheet', 'Product launch'],
      ['sheet', 'Sales pipeline'],
    ],
  );
  const projects = given(children.data[1]);
  const inside = await get(`/folders/${projects.id}/children`);
  assert.deepEqual(
    inside.data.map(({ name, resourceType }) => [resourceType, name]),
    [
      ['folder', 'Reports'],
      ['sheet', 'Store opening'],
    ],
  );
});

// Quirk: not-recursive
test('does not walk into folders, and filters children by kind', async () => {
  const { get } = open();
  const { data } = await get('/workspaces');
  const sheets = await get(
    `/workspaces/${data[1]?.id}/children?childrenResourceTypes=sheets,reports`,
  );
  assert.deepEqual(
    sheets.data.map(({ name }) => name),
    ['Issue tracker', 'Payroll', 'Tickets by label'],
  );
});

// Quirk: max-items
test('takes only hundreds up to 1000 for maxItems', async () => {
  const { request } = open();
  for (const maxItems of [10, 150, 1100]) {
    const { status, body } = await request(
      'GET',
      `/workspaces?maxItems=${maxItems}`,
    );
    assert.equal(status, 400);
    assert.equal(body.errorCode, 1018);
  }
});

// Quirk: retired-endpoints
test('answers the retired browsing endpoints with 410 and code 4005', async () => {
  const { get, request } = open();
  const workspace = given((await get('/workspaces')).data[0]);
  const folder = given(
    (await get(`/workspaces/${workspace.id}/children`)).data[0],
  );
  for (const path of [
    '/home',
    '/templates',
    `/workspaces/${workspace.id}`,
    `/folders/${folder.id}`,
    `/folders/${folder.id}/folders`,
  ]) {
    const { status, body } = await request('GET', path);
    assert.equal(status, 410, path);
    assert.equal(body.errorCode, 4005);
  }
});

// Quirk: reports-undated
test('lists reports without dates', async () => {
  const { data } = await open().get('/reports');
  assert.deepEqual(
    data.map(({ name }) => name),
    ['At risk across projects', 'Tickets by label'],
  );
  assert.ok(!('modifiedAt' in given(data[0])));
});

// Quirk: numeric-dates
test('sends dates as numbers when numericDates asks for it', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const sheet = await client.get(`/sheets/${id}?numericDates=true&columnIds=1`);
  assert.equal(sheet.modifiedAt, Date.parse('2026-02-27T16:42:10Z'));
  assert.equal(typeof sheet.rows[0]?.modifiedAt, 'number');
  const list = await client.get('/sheets?numericDates=true');
  assert.equal(typeof list.data[0]?.modifiedAt, 'number');
});
