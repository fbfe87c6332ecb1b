import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLab, errorsOf, idsOf, tokenConfig } from './lab';

const minute = 60_000;

/** What Airbyte waits for check and discover. */
const airbytesPatience = 9 * minute;

async function timed(sheets: number, command: string, more: object = {}) {
  const lab = createLab({ account: { sheets }, requestsPerMinute: 300 });
  const start = lab.clock.now();
  const messages = await lab.run(command, {
    config: { ...tokenConfig, ...more },
  });
  return { lab, messages, took: lab.clock.now() - start };
}

const large = createLab({ account: { sheets: 10_000 } });

test('check of 10,000 sheets takes one request', async () => {
  large.requests.length = 0;
  const messages = await large.run('check', { config: tokenConfig });
  assert.match(JSON.stringify(messages), /SUCCEEDED/);
  assert.equal(large.requests.length, 1);
});

test('discover of 10,000 sheets says at once that it cannot, and what to choose', async () => {
  large.requests.length = 0;
  const start = large.clock.now();
  const [error] = errorsOf(
    await large.run('discover', { config: tokenConfig }),
  );
  assert.equal(error!.failure_type, 'config_error');
  assert.match(
    error!.message,
    /Cannot discover 10000 sheets, reports, .*there is time for 2400/,
  );
  assert.match(error!.message, /Choose fewer of them in the config/);
  assert.equal(large.requests.length, 2);
  assert.equal(large.clock.now(), start);
});

test('a folder of an account of 10,000 sheets can be discovered by itself', async () => {
  large.requests.length = 0;
  const inside = async (path: string) =>
    (await idsOf(large, `${path}/children?maxItems=1000`)).values();
  const [workspace] = (await idsOf(large, '/workspaces')).values();
  const [folder] = await inside(`/workspaces/${workspace}`);
  const sheets = [...(await inside(`/folders/${folder}`))].length;
  const folder_ids = [folder!];
  const { streams } = await large.discover({ ...tokenConfig, folder_ids });
  assert.ok(sheets >= 100);
  assert.equal(
    streams.filter(({ name }) => name.startsWith('Store')).length,
    sheets,
  );
  // The children of the folder, the columns of each, users and events.
  assert.equal(large.requests.length, 1 + sheets + 2);
});

test('discover of 2,400 sheets is through before Airbyte loses patience', async () => {
  const { messages, took } = await timed(2_400, 'discover');
  const catalog = messages.find(({ type }) => type === 'CATALOG');
  assert.ok(catalog?.type === 'CATALOG');
  assert.ok(catalog.catalog.streams.length > 2_400);
  assert.ok(took < airbytesPatience, `${took / minute} minutes`);
});

test('a budget of fewer requests has room for fewer sheets', async () => {
  const { messages } = await timed(100, 'discover', {
    requests_per_minute: 10,
  });
  assert.match(
    JSON.stringify(messages),
    /at 10 requests a minute there is time for 80/,
  );
});

test('many chosen sheets are each looked at by check, within the budget', async () => {
  const lab = createLab({ account: { sheets: 400 }, requestsPerMinute: 300 });
  const { data } = await lab.call<{ data: { id: number }[] }>(
    'GET',
    '/sheets?includeAll=true',
  );
  lab.clock.advance(minute);
  const start = lab.clock.now();
  const sheet_ids = data.map(({ id }) => String(id));
  const messages = await lab.run('check', {
    config: { ...tokenConfig, sheet_ids },
  });
  assert.match(JSON.stringify(messages.at(-1)), /SUCCEEDED/);
  assert.ok(lab.clock.now() - start <= 2 * minute);
});

test('check of more sheets than there is time for says so at once', async () => {
  const lab = createLab();
  const start = lab.clock.now();
  const sheet_ids = Array.from({ length: 3_000 }, (_, i) => `${i + 1}`);
  const messages = await lab.run('check', {
    config: { ...tokenConfig, sheet_ids },
  });
  assert.match(
    JSON.stringify(messages.at(-1)),
    /FAILED.*Cannot check 3000 sheets.*there is time for 2400.*Choose fewer/,
  );
  assert.equal(lab.clock.now(), start);
});

test('requests for folders count as those for the sheets in them', async () => {
  const lab = createLab();
  lab.meanwhile = (path) => {
    const id = Number(/^\/folders\/(\d+)\/children/.exec(path)?.[1]);
    if (!id) return;
    const sheet = (n: number) => ({
      id: id * 10 + n,
      name: `S ${id}-${n}`,
      resourceType: 'sheet',
    });
    return Response.json({ data: [sheet(1), sheet(2)] });
  };
  const start = lab.clock.now();
  const folder_ids = Array.from({ length: 1_000 }, (_, i) => `${i + 1}`);
  const [error] = errorsOf(
    await lab.run('discover', { config: { ...tokenConfig, folder_ids } }),
  );
  assert.match(
    error!.message,
    /Cannot discover 2000 .* there is time for 1[5-9]/,
  );
  assert.ok(lab.clock.now() - start < 4 * minute);
});

test('slow answers to hundreds of ids are waited for side by side', async () => {
  const lab = createLab({ requestsPerMinute: 10_000 });
  lab.meanwhile = async (path) => {
    await lab.clock.sleep(3_000);
    return path === '/users/me'
      ? undefined
      : Response.json({ columns: [], rows: [], totalRowCount: 0 });
  };
  const start = lab.clock.now();
  const sheet_ids = Array.from({ length: 600 }, (_, i) => `${i + 1}`);
  const messages = await lab.run('check', {
    config: { ...tokenConfig, sheet_ids },
  });
  assert.match(JSON.stringify(messages.at(-1)), /SUCCEEDED/);
  assert.ok(lab.clock.now() - start < 3 * minute);
});

test('check gives a silent Smartsheet twenty seconds', async () => {
  const lab = createLab();
  lab.meanwhile = () => new Promise(() => {});
  const start = lab.clock.now();
  const messages = await lab.run('check', { config: tokenConfig });
  assert.match(JSON.stringify(messages.at(-1)), /FAILED.*did not answer/);
  assert.equal(lab.clock.now() - start, 20_000);
});

test('a sheet that fails always is named by discover, with the way around it', async () => {
  const lab = createLab();
  const id = (await idsOf(lab, '/sheets')).get('Store opening');
  await lab.fault({ fault: '500', times: 'always', path: `/sheets/${id}` });
  const start = lab.clock.now();
  const [error] = errorsOf(await lab.run('discover', { config: tokenConfig }));
  assert.match(error!.message, /sheet "Store opening".*leave it out: choose/);
  assert.ok(lab.clock.now() - start < airbytesPatience);
});
