import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnId, given, openSheet } from './client';
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

// Quirk: row-places
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

// Quirk: one-place
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

// Quirk: cell-rules
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

// Quirk: strict
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

// Quirk: column-rules
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
