import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AirbyteRecord } from '../../connector/src/airbyte/protocol';
import { oauthApp } from '../../connector/sandbox/http/tokens';
import { edit } from './editor';
import { grid, tasks } from './grid';
import { configure, createLab, errorsOf, recordsOf, statesOf } from './lab';
import { column, fields, readSheet } from './oneSheet';

/*
 * What the connector that Airbyte ships does badly with rows, sheets and time, by the numbers of a
 * list of eighteen. Here each of them is a fact about ours.
 */

test('5: rows are told apart by their id, though the primary column repeats and is blank', async () => {
  const same = grid(
    'Same',
    [['Name', 'TEXT_NUMBER']],
    [['x'], ['x'], [undefined]],
  );
  const { stream, data } = await readSheet(same);
  assert.deepEqual(stream.source_defined_primary_key, [['_row_id']]);
  assert.equal(new Set(data.map(({ _row_id }) => _row_id)).size, 3);
});

test('6: a full refresh has the rows of before 2020 and the blank ones', async () => {
  const sheet = grid('Old', [['Name', 'TEXT_NUMBER']], [['old'], [undefined]]);
  const old = {
    createdAt: '2012-01-01T00:00:00Z',
    modifiedAt: '2012-01-01T00:00:00Z',
  };
  const { lab, data } = await readSheet({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, ...old })),
  });
  assert.deepEqual(
    data.map(({ Name }) => Name),
    ['old', null],
  );
  assert.ok(!lab.requests.some((line) => line.includes('rowsModifiedSince')));
});

test('7: a deleted row is reported, by its id', async () => {
  const lab = createLab({ saved: [tasks(3)] });
  const editor = await edit(lab, 'Tasks');
  const [row] = await editor.rows();
  const catalog = configure(await lab.discover(), ['Tasks']);
  const state = statesOf(await lab.read(catalog));
  lab.clock.advance(60_000);
  await editor.remove(row!.id);
  lab.clock.advance(60_000);
  const [{ data }] = recordsOf(await lab.read(catalog, state)) as [
    AirbyteRecord,
  ];
  assert.equal(data['_row_id'], row!.id);
  assert.ok(data['_ab_cdc_deleted_at']);
});

test('8: one connection reads every sheet that the token sees', async () => {
  const lab = createLab({
    saved: [tasks(2, 'A'), tasks(3, 'B'), tasks(4, 'C')],
  });
  const catalog = configure(await lab.discover(), ['A', 'B', 'C']);
  const counts = ['A', 'B', 'C'].map(() => 0);
  for (const { stream } of recordsOf(await lab.read(catalog)))
    counts['ABC'.indexOf(stream)]!++;
  assert.deepEqual(counts, [2, 3, 4]);
});

test('9: a sheet is asked for in pages, and no page holds more than 12,500 cells', async () => {
  const { lab, data } = await readSheet(tasks(2_500));
  assert.equal(data.length, 2_500);
  const sizes = lab.requests.flatMap(
    (line) => /^GET .sheets.\d+\?.*pageSize=(\d+)/.exec(line)?.[1] ?? [],
  );
  assert.deepEqual(sizes, ['1000', '1000', '1000']);
});

test('11: a report row whose sheet lacks a column has null there', async () => {
  const lab = createLab();
  const catalog = configure(await lab.discover(), ['At risk across projects']);
  const messages = await lab.read(catalog);
  assert.deepEqual(errorsOf(messages), []);
  const rows = recordsOf(messages).map(({ data }) => data);
  const sheets = new Set(rows.map(({ _sheet_id }) => _sheet_id));
  assert.equal(sheets.size, 2);
  const finishes = Object.keys(fields(catalog[0]!.stream)).filter((name) =>
    name.startsWith('Finish'),
  );
  assert.equal(finishes.length, 2);
  for (const name of finishes)
    assert.ok(rows.some((row) => row[name] !== null));
  for (const row of rows)
    assert.ok(finishes.some((name) => row[name] === null));
});

test('12: a renamed column keeps its field, and a renamed sheet its stream', async () => {
  const sheet = column('TEXT_NUMBER', 'kept');
  const lab = createLab({ saved: [sheet] });
  const catalog = configure(await lab.discover(), ['One']);
  const value = sheet.columns[1]!.id;
  await lab.call('PUT', `/sheets/${sheet.id}/columns/${value}`, {
    title: 'New title',
  });
  await lab.call('PUT', `/sheets/${sheet.id}`, { name: 'New name' });
  const messages = await lab.read(catalog);
  assert.deepEqual(errorsOf(messages), []);
  const [{ stream, data }] = recordsOf(messages) as [AirbyteRecord];
  assert.equal(stream, 'One');
  assert.equal(data['Value'], 'kept');
});

test('14: an edit in the second of the read, but after it, is not lost', async () => {
  const lab = createLab({ saved: [tasks(1)] });
  const editor = await edit(lab, 'Tasks');
  const [row] = await editor.rows();
  const catalog = configure(await lab.discover(), ['Tasks']);
  await editor.change(row!.id, 'first');
  const state = statesOf(await lab.read(catalog));
  await editor.change(row!.id, 'second, in the same second');
  lab.clock.advance(60_000);
  const [last] = recordsOf(await lab.read(catalog, state)).reverse();
  assert.equal(last!.data['Task'], 'second, in the same second');
});

test('15: every region has its own host, also for new tokens', async () => {
  const hosts = {
    us: 'api.smartsheet.com',
    eu: 'api.smartsheet.eu',
    au: 'api.smartsheet.au',
    gov: 'api.smartsheetgov.com',
  };
  for (const [region, host] of Object.entries(hosts)) {
    const lab = createLab();
    const asked = new Set<string>();
    lab.meanwhile = (path, { url }) => {
      asked.add(`${new URL(url).host} ${path}`);
    };
    const credentials = {
      auth_type: 'oauth2.0',
      client_id: oauthApp.clientId,
      client_secret: oauthApp.clientSecret,
      access_token: oauthApp.accessToken,
      refresh_token: oauthApp.refreshToken,
      token_expiry_date: '2026-01-01T00:00:00Z',
    };
    await lab.run('check', { config: { credentials, region } });
    assert.deepEqual([...asked], [`${host} /token`, `${host} /users/me`]);
  }
});
