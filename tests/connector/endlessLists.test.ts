import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLab, errorsOf, tokenConfig, type Meanwhile } from './lab';

const workspace = { ...tokenConfig, workspace_ids: ['7'] };
const folder = (id: number) => ({ id, name: 'f', resourceType: 'folder' });

/** The sentence with which a command ends, and how many requests it took. */
async function endOf(command: string, config: object, meanwhile: Meanwhile) {
  const lab = createLab();
  lab.meanwhile = meanwhile;
  const messages = await lab.run(command, { config });
  const said =
    errorsOf(messages)[0]?.message ?? JSON.stringify(messages.at(-1));
  return { said, requests: lab.requests.length };
}

const children = (data: object[], lastKey?: string) =>
  Response.json({ data, lastKey });

for (const command of ['check', 'discover']) {
  test(`${command} ends at keys that lead in a circle, and names the list`, async () => {
    const { said, requests } = await endOf(command, workspace, (path) =>
      path.includes('/children')
        ? children([], path.includes('lastKey=A') ? 'B' : 'A')
        : undefined,
    );
    assert.match(said, /workspace 7/);
    assert.match(said, /The list \/workspaces\/7\/children has no end/);
    assert.ok(requests < 10);
  });

  test(`${command} ends at a key that is always a new one`, async () => {
    let key = 0;
    const { said, requests } = await endOf(command, workspace, (path) =>
      path.includes('/children') ? children([], `${key++}`) : undefined,
    );
    assert.match(
      said,
      /\/workspaces\/7\/children has no end: it has 1000 pages/,
    );
    assert.ok(requests <= 1_001);
  });
}

test('discover ends at a list of a billion pages', async () => {
  const { said, requests } = await endOf('discover', tokenConfig, (path) =>
    path.startsWith('/sheets?')
      ? Response.json({ data: [], totalPages: 1e9, pageSize: 1 })
      : undefined,
  );
  assert.match(said, /The list \/sheets has no end: it has 1000000000 pages/);
  assert.equal(requests, 1);
});

test('a folder that lies in itself is walked once', async () => {
  const lab = createLab();
  lab.meanwhile = (path) =>
    path.includes('/children') ? children([folder(9)]) : undefined;
  const catalog = await lab.discover({ ...workspace, folder_ids: ['9'] });
  assert.ok(catalog.streams.length > 0);
  assert.equal(
    lab.requests.filter((path) => path.includes('/children')).length,
    3,
  );
});

test('folders in folders without end are ended by the time that discover has', async () => {
  let id = 100;
  const { said } = await endOf('discover', workspace, (path) =>
    path.includes('/children') ? children([folder(id++)]) : undefined,
  );
  assert.match(said, /too short to get to workspace 7\. Choose fewer/);
});

test('positions in the log of events that lead in a circle end its stream', async () => {
  const lab = createLab();
  lab.meanwhile = (path) =>
    path.startsWith('/events')
      ? Response.json({
          data: [],
          moreAvailable: true,
          nextStreamPosition: path.includes('=A') ? 'B' : 'A',
        })
      : undefined;
  const stream = { name: 'smartsheet_events', json_schema: {} } as never;
  const configured = {
    stream,
    sync_mode: 'incremental',
    destination_sync_mode: 'append',
  } as const;
  const messages = await lab.read([configured]);
  assert.deepEqual(errorsOf(messages), []);
  assert.ok(lab.requests.length < 10);
});
