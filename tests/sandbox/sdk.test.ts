import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createClient } from 'smartsheet';
import { given } from './client';
import { startServer } from './server';
import type { Server } from './server';

type Call = (options: object) => Promise<Answer>;

interface Sdk {
  sheets: {
    listSheets: Call;
    getSheet: Call;
    addRow: Call;
    updateRow: Call;
    deleteRow: Call;
  };
  reports: { listReports: Call; getReport: Call };
  users: { getCurrentUser: Call };
}

interface Answer {
  data: { id: number; name: string }[];
  result: { id: number }[];
  columns: { id: number }[];
  totalRowCount: number;
  email: string;
}

let server: Server;
let smartsheet: Sdk;

before(async () => {
  server = await startServer();
  smartsheet = createClient({
    accessToken: 'sandbox-token',
    baseUrl: `${server.url}/`,
    // Smartsheet's client waits seconds between tries; a test need not.
    calcRetryBackoff: () => 1,
  }) as unknown as Sdk;
});
after(() => server.stop());

test('Smartsheet’s own client lists and opens sheets', async () => {
  const { data } = await smartsheet.sheets.listSheets({
    queryParameters: { includeAll: true },
  });
  const { id } = given(data.find(({ name }) => name === 'Budget'));
  const sheet = await smartsheet.sheets.getSheet({ id });
  assert.equal(sheet.totalRowCount, 14);
});

test('Smartsheet’s own client adds, changes and deletes a row', async () => {
  const { data } = await smartsheet.sheets.listSheets({});
  const sheetId = given(data.find(({ name }) => name === 'Store opening')).id;
  const { columns } = await smartsheet.sheets.getSheet({ id: sheetId });
  const cells = [{ columnId: given(columns[0]).id, value: 'from the client' }];
  const added = await smartsheet.sheets.addRow({
    sheetId,
    body: { toTop: true, cells },
  });
  const { id } = given([added.result].flat()[0]);
  await smartsheet.sheets.updateRow({ sheetId, body: { id, cells } });
  await smartsheet.sheets.deleteRow({ sheetId, rowId: id });
  const { totalRowCount } = await smartsheet.sheets.getSheet({
    id: sheetId,
  });
  assert.equal(totalRowCount, 7);
});

test('Smartsheet’s own client lists reports and opens one', async () => {
  const { data } = await smartsheet.reports.listReports({});
  assert.equal(data.length, 2);
  const report = await smartsheet.reports.getReport({ id: given(data[0]).id });
  assert.equal(report.totalRowCount, 6);
});

test('Smartsheet’s own client asks who it is', async () => {
  const { email } = await smartsheet.users.getCurrentUser({});
  assert.equal(email, 'maya.okafor@example.com');
});

test('Smartsheet’s own client understands the errors and tries 4003 again', async () => {
  await assert.rejects(smartsheet.sheets.getSheet({ id: 12 }), {
    statusCode: 404,
    errorCode: 1006,
  });
  await fetch(new URL('/sandbox/faults', server.url), {
    method: 'POST',
    body: JSON.stringify({ fault: '4003', times: 2 }),
  });
  assert.ok((await smartsheet.users.getCurrentUser({})).email);
});
