import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApi } from '../../connector/sandbox/api';
import { createClock } from '../../connector/sandbox/clock';
import { createAccount } from '../../connector/sandbox/createAccount';
import { columnId, given, open, openSheet } from './client';
import type { Body } from './client';

/** What a sheet answers to a write: the code, and whether it is as it was. */
async function writing(name: string) {
  const client = await openSheet(name);
  // The one thing that is in another order each time.
  const contentOf = (sheet: Body) =>
    JSON.stringify({ ...sheet, effectiveAttachmentOptions: [] });
  const before = contentOf(client.sheet);
  const code = async (method: string, path: string, body?: unknown) => {
    const answer = await client.request(method, client.path + path, body);
    assert.equal(contentOf(await client.read()), before, 'unchanged');
    return answer.body.errorCode;
  };
  return { ...client, code };
}

test('puts what tells a refusal from others in front of code and message', async () => {
  const { body } = await open().request('GET', '/sheets/12');
  assert.deepEqual(Object.keys(body), ['refId', 'errorCode', 'message']);
});

test('refuses a place that contradicts itself with code 1062', async () => {
  const { code, sheet } = await writing('Budget');
  const [first, second] = sheet.rows.map(({ id }) => id);
  const places = [
    { toTop: true, toBottom: true },
    { parentId: first, siblingId: second },
    { siblingId: second, toTop: true },
    { above: true },
    { indent: 2 },
    { outdent: 1 },
    { indent: 1 },
    { indent: 1, toTop: true },
  ];
  for (const place of places) {
    const put = await code('PUT', '/rows', { id: first, ...place });
    assert.equal(put, 1062, JSON.stringify(place));
    assert.equal(await code('POST', '/rows', { ...place, cells: [] }), 1062);
  }
});

test('refuses a parent or sibling that is not in the sheet', async () => {
  const { code, sheet } = await writing('Budget');
  const { id } = given(sheet.rows[0]);
  assert.equal(await code('POST', '/rows', { parentId: 12 }), 1063);
  assert.equal(await code('POST', '/rows', { siblingId: 12 }), 1064);
  // Nor can a row hang from what hangs from it.
  const child = given(sheet.rows[1]).id;
  assert.equal(await code('PUT', '/rows', { id, parentId: child }), 1063);
});

test('refuses rows sent together to several places with code 1123', async () => {
  const { code, sheet } = await writing('Budget');
  const [a, b] = sheet.rows.map(({ id }) => id);
  const places = [{ toTop: true }, { toBottom: true }];
  assert.equal(await code('POST', '/rows', places), 1123);
  const moves = [
    { id: a, outdent: 1 },
    { id: b, outdent: 1 },
  ];
  assert.equal(await code('PUT', '/rows', moves), 1123);
});

test('refuses cells that no cell can be made of, by what is wrong', async () => {
  const { code, sheet } = await writing('Issue tracker');
  const { id } = given(sheet.rows[0]);
  const title = columnId(sheet, 'Title');
  const due = columnId(sheet, 'Due');
  const refused: [number, unknown][] = [
    [1008, 'text'],
    [1008, ['text']],
    [1012, [{ value: 1 }]],
    [1036, [{ columnId: 1, value: 1 }]],
    [1036, [{ columnId: String(title), value: 1 }]],
    [
      1037,
      [
        { columnId: title, value: 1 },
        { columnId: title, value: 2 },
      ],
    ],
    [1038, [{ columnId: title, value: { a: 1 } }]],
    [1038, [{ columnId: title, value: ['a'] }]],
    [1031, [{ columnId: due, objectValue: {} }]],
    [1031, [{ columnId: due, objectValue: { objectType: 'toString' } }]],
    [1031, [{ columnId: due, objectValue: { objectType: 'MULTI_CONTACT' } }]],
    [1046, [{ columnId: columnId(sheet, 'Created'), value: '2026-03-01' }]],
    [1130, [{ columnId: title, value: 'a', objectValue: 'b' }]],
  ];
  for (const [expected, cells] of refused) {
    const what = JSON.stringify(cells);
    assert.equal(await code('PUT', '/rows', { id, cells }), expected, what);
    assert.equal(await code('POST', '/rows', { cells }), expected, what);
  }
});

test('refuses a strict value that is not of its column with code 1042', async () => {
  const { code, sheet } = await writing('Issue tracker');
  const { id } = given(sheet.rows[0]);
  const refused: [title: string, value: unknown, code: number][] = [
    ['Due', 'TBD', 1042],
    ['Due', '2026-02-30', 1042],
    ['Done', 'true', 1042],
    ['Assignee', 'somebody', 1042],
    ['Severity', 'Purple', 1042],
    ['Title', 1e300, 1148],
  ];
  for (const [title, value, expected] of refused) {
    const cells = [{ columnId: columnId(sheet, title), value, strict: true }];
    assert.equal(await code('PUT', '/rows', { id, cells }), expected, title);
  }
});

test('takes a strict value that is of its column', async () => {
  const { request, path, sheet } = await openSheet('Issue tracker');
  const values = Object.entries({
    Due: '2026-05-01',
    Done: true,
    Assignee: 'aiko.sato@example.com',
    Severity: 'Red',
    Title: 'A title',
  });
  const cells = values.map(([title, value]) => ({
    columnId: columnId(sheet, title),
    value,
    strict: true,
  }));
  const { id } = given(sheet.rows[0]);
  const { status } = await request('PUT', `${path}/rows`, { id, cells });
  assert.equal(status, 200);
});

test('refuses writes of nothing, and bodies that are no objects', async () => {
  const { code, sheet } = await writing('Budget');
  const column = `/columns/${columnId(sheet, 'Planned')}`;
  for (const [method, path] of [
    ['POST', '/rows'],
    ['PUT', '/rows'],
    ['POST', '/columns'],
    ['PUT', column],
    ['PUT', ''],
  ] as const) {
    assert.equal(await code(method, path), 1024);
    assert.equal(await code(method, path, []), 1024);
    for (const body of ['text', 7, null, [null], [[]]]) {
      assert.equal(await code(method, path, body), 1008, `${method} ${path}`);
    }
  }
  assert.equal(await code('PUT', column, {}), 1012);
  assert.equal(await code('PUT', '', {}), 1012);
  assert.equal(await code('DELETE', '/rows'), 1012);
});

test('names the row that was refused, and changes none', async () => {
  const { request, path, sheet, read } = await openSheet('Budget');
  const [first, second] = sheet.rows.map(({ id }) => id);
  const cells = [{ columnId: columnId(sheet, 'Item'), value: 'New' }];
  const { status, body } = await request('PUT', `${path}/rows`, [
    { id: first, cells },
    { id: second, cells: [{ columnId: 1 }] },
  ]);
  assert.equal(status, 400);
  assert.deepEqual(body['detail'], { index: 1, rowId: second });
  const now = await read();
  assert.equal(now.version, sheet.version);
  assert.deepEqual(now.rows, sheet.rows);
});

test('does what it can of a write that allows partial success', async () => {
  const { request, path, sheet, read } = await openSheet('Budget');
  const [first, second] = sheet.rows.map(({ id }) => id);
  const item = columnId(sheet, 'Item');
  const url = `${path}/rows?allowPartialSuccess=true`;
  const { status, body } = await request('PUT', url, [
    { id: first, cells: [{ columnId: 1 }] },
    { id: second, cells: [{ columnId: item, value: 'New' }] },
  ]);
  assert.equal(status, 200);
  assert.equal(body.message, 'PARTIAL_SUCCESS');
  assert.equal(body['resultCode'], 3);
  assert.deepEqual(
    body.result.map(({ id }) => id),
    [second],
  );
  const [failed] = body['failedItems'] as { error: Body; rowId: number }[];
  assert.equal(failed?.rowId, first);
  assert.equal(failed?.error.errorCode, 1036);
  assert.equal((await read()).rows[1]?.cells[0]?.value, 'New');

  const added = await request('POST', url, [
    { cells: [{ columnId: item, value: 'Added' }] },
    { cells: [{ columnId: 1 }] },
  ]);
  assert.equal(added.body.result.length, 1);
  assert.equal((await read()).totalRowCount, sheet.totalRowCount + 1);
});

test('has the version stay where nothing of a partial success was done', async () => {
  const { request, path, sheet, read } = await openSheet('Budget');
  const url = `${path}/rows?allowPartialSuccess=true`;
  const { body } = await request('PUT', url, [{ id: 12 }]);
  assert.equal(body.message, 'PARTIAL_SUCCESS');
  assert.deepEqual(body.result, []);
  assert.equal((await read()).version, sheet.version);
});

test('refuses columns that the sheet cannot have', async () => {
  const { code, sheet } = await writing('Budget');
  const good = { title: 'New', type: 'DATE', index: 1 };
  const refused: [number, object][] = [
    [1012, { ...good, title: undefined }],
    [1012, { ...good, title: '' }],
    [1012, { ...good, type: undefined }],
    [1012, { ...good, index: undefined }],
    [1031, { ...good, type: 'NUMBER' }],
    [1031, { ...good, type: { a: 1 } }],
    [1031, { ...good, title: 7 }],
    [1031, { ...good, index: -1 }],
    [1031, { ...good, index: '1' }],
    [1041, { ...good, title: 'x'.repeat(51) }],
    [1055, { ...good, primary: true }],
  ];
  for (const [expected, column] of refused) {
    const what = JSON.stringify(column);
    assert.equal(await code('POST', '/columns', column), expected, what);
  }
  const primary = `/columns/${columnId(sheet, 'Item')}`;
  assert.equal(await code('PUT', primary, { type: 'DATE' }), 1057);
  assert.equal(await code('DELETE', primary), 1065);
  const other = `/columns/${columnId(sheet, 'Planned')}`;
  assert.equal(await code('PUT', other, { type: 'NUMBER' }), 1031);
  const twins = [good, { ...good, index: 2, title: 'Newer' }];
  assert.equal(await code('POST', '/columns', twins), 1031);
});

test('refuses a sheet name that is no name', async () => {
  const { code } = await writing('Budget');
  assert.equal(await code('PUT', '', { name: 7 }), 1031);
  assert.equal(await code('PUT', '', { name: 'x'.repeat(51) }), 1041);
});

test('refuses a filter that the sheet does not have', async () => {
  const { code } = await writing('Budget');
  assert.equal(await code('GET', '?filterId=12'), 1006);
});

test('refuses moments in the query that are none', async () => {
  const { request, path } = await openSheet('Budget');
  for (const moment of ['May', '2026-02-30', '99999999999999999999', '-1']) {
    for (const url of [
      `/sheets?modifiedSince=${moment}`,
      `${path}?rowsModifiedSince=${moment}`,
      `/events?since=${moment}`,
    ]) {
      const { body } = await request('GET', url);
      assert.equal(body.errorCode, 1018, url);
    }
  }
});

test('says what it does not serve in a sentence that is not about a sheet', async () => {
  const { request, fetch, path } = await openSheet('Budget');
  for (const [method, url] of [
    ['POST', '/sheets'],
    ['GET', '/contacts'],
    ['POST', `${path}/sort`],
    ['POST', `${path}/rows/move`],
  ] as const) {
    const { status, body } = await request(method, url);
    assert.equal(status, 405);
    assert.equal(body.errorCode, 1122);
    assert.equal(
      body.message,
      `The sandbox does not serve ${method} /2.0${url}.`,
    );
  }
  const beside = await fetch('/sheets');
  assert.equal(beside.status, 404);
  const { message } = (await beside.json()) as Body;
  assert.match(message, /does not serve \/sheets: Smartsheet's API is under/);
});

test('says that it writes no files, to those who want one', async () => {
  const { fetch, sheet, get } = await openSheet('Budget');
  const report = given((await get('/reports')).data[0]);
  const statusOf = async (path: string, accept: string) => {
    const authorization = 'Bearer sandbox-token';
    const response = await fetch(`/2.0${path}`, {
      headers: { accept, authorization },
    });
    return response.status;
  };
  for (const path of [`/sheets/${sheet.id}`, `/reports/${report.id}`]) {
    assert.equal(await statusOf(path, 'text/csv'), 406);
    assert.equal(await statusOf(path, 'application/pdf'), 406);
    assert.equal(await statusOf(path, 'application/json, text/csv'), 200);
    assert.equal(await statusOf(path, '*/*'), 200);
  }
});

test('refuses a body of more than ten million bytes', async () => {
  const { fetch, sheet } = await openSheet('Budget');
  const headers = { authorization: 'Bearer sandbox-token' };
  const body = `[${' '.repeat(10_000_000)}]`;
  for (const path of [
    `/2.0/sheets/${sheet.id}/rows`,
    '/2.0/token',
    '/sandbox/faults',
    '/sandbox/reset',
  ]) {
    const response = await fetch(path, { method: 'POST', headers, body });
    assert.equal(response.status, 400, path);
    const { message } = (await response.json()) as Body;
    assert.match(message, /more than 10000000 bytes/);
  }
});

test('keeps what went wrong inside it to itself', async (t) => {
  const printed = t.mock.method(console, 'error', () => undefined);
  const clock = createClock(() => 0);
  const account = createAccount(clock, {});
  account.sheets.get = () => {
    throw new TypeError('secret of the house');
  };
  const response = await createApi(account).fetch(
    new Request('http://sandbox.example.com/2.0/sheets/12', {
      headers: { authorization: 'Bearer sandbox-token' },
    }),
  );
  assert.equal(response.status, 500);
  const text = await response.text();
  assert.ok(!text.includes('house') && !text.includes(' at '), text);
  assert.equal(printed.mock.callCount(), 1);
});
