import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AirbyteMessage } from '../../connector/src/airbyte/protocol';
import { faultNames } from '../../connector/sandbox/faults/misbehave';
import { oauthApp } from '../../connector/sandbox/http/tokens';
import { faultTable, type FaultCase } from '../../src/facts/faultTable';
import { grid, wideConfig, wideTasks } from './grid';
import {
  api,
  configure,
  createLab,
  errorsOf,
  logsOf,
  recordsOf,
  tokenConfig,
} from './lab';

const rows = 130;
const saved = [
  wideTasks(rows),
  grid('Sibling', [['Word', 'TEXT_NUMBER']], [['one'], ['two']]),
];

const oauthConfig = {
  credentials: {
    auth_type: 'oauth2.0',
    client_id: oauthApp.clientId,
    client_secret: oauthApp.clientSecret,
    access_token: oauthApp.accessToken,
    refresh_token: oauthApp.refreshToken,
  },
  api_url: api,
};

/** Reads both sheets; the fault hits the first one, from its second page on. */
async function readWith({ fault, order }: Pick<FaultCase, 'fault' | 'order'>) {
  const credentials = fault === 'expired-token' ? oauthConfig : tokenConfig;
  const config = { ...credentials, ...wideConfig };
  const lab = createLab({ saved });
  const catalog = configure(await lab.discover(config), ['Tasks', 'Sibling']);
  await lab.fault({
    path: `/sheets/${saved[0]!.id}\\?`,
    after: 1,
    ...order,
    fault,
  });
  const start = lab.clock.now();
  const messages = await lab.read(catalog, undefined, config);
  return { messages, seconds: (lab.clock.now() - start) / 1000 };
}

function lastStatus(messages: AirbyteMessage[], stream: string) {
  return messages.findLast(
    (message) =>
      message.type === 'TRACE' &&
      message.trace.type === 'STREAM_STATUS' &&
      message.trace.stream_status.stream_descriptor.name === stream,
  );
}

function statusOf(messages: AirbyteMessage[], stream: string) {
  const last = lastStatus(messages, stream);
  return last?.type === 'TRACE' && last.trace.type === 'STREAM_STATUS'
    ? last.trace.stream_status.status
    : undefined;
}

for (const row of faultTable) {
  const { fault, what, log, fails, seconds } = row;
  test(`${fault}: ${what} ${fails ? fails.type : 'The sync recovers.'}`, async () => {
    const { messages, seconds: took } = await readWith(row);
    const errors = errorsOf(messages);
    const [least, most] = seconds;
    assert.ok(took >= least && took <= most, `took ${took} s`);
    if (log) assert.match(logsOf(messages).join('\n'), log);

    const records = recordsOf(messages);
    const siblings = records.filter(({ stream }) => stream === 'Sibling');
    assert.equal(siblings.length, 2);
    assert.equal(statusOf(messages, 'Sibling'), 'COMPLETE');

    if (fails) {
      assert.deepEqual(
        errors.map(({ failure_type }) => failure_type),
        [fails.type],
      );
      assert.match(errors[0]!.message, fails.message);
      assert.deepEqual(errors[0]!.stream_descriptor, { name: 'Tasks' });
      assert.equal(statusOf(messages, 'Tasks'), 'INCOMPLETE');
    } else {
      assert.deepEqual(errors, []);
      assert.equal(statusOf(messages, 'Tasks'), 'COMPLETE');
      const ids = records
        .filter(({ stream }) => stream === 'Tasks')
        .map(({ data }) => data['_row_id']);
      assert.equal(new Set(ids).size, rows);
    }
  });
}

test('every fault that the sandbox knows is in the table', () => {
  const told = new Set(faultTable.map(({ fault }) => fault));
  assert.deepEqual(
    faultNames.filter((name) => !told.has(name)),
    [],
  );
});

test('a personal token that expires is for the user to replace', async () => {
  const lab = createLab({ saved });
  const catalog = configure(await lab.discover(), ['Tasks', 'Sibling']);
  await lab.fault({ fault: 'expired-token' });
  const errors = errorsOf(await lab.read(catalog));
  assert.equal(errors.length, 2);
  for (const { failure_type, message } of errors) {
    assert.equal(failure_type, 'config_error');
    assert.match(
      message,
      /does not accept the access token.*Generate a new one/,
    );
  }
});

test('what fails for good is not asked again', async () => {
  const lab = createLab({ saved });
  const catalog = configure(await lab.discover(), ['Tasks']);
  await lab.fault({ fault: 'delete-sheet', path: '/sheets/\\d' });
  lab.requests.length = 0;
  await lab.read(catalog);
  assert.equal(lab.requests.length, 1);
});

test('a sheet that was unshared before the read does not stop the others', async () => {
  const lab = createLab({ saved });
  const catalog = configure(await lab.discover(), ['Tasks', 'Sibling']);
  await lab.call('POST', '/sandbox/unshare', { sheetId: saved[0]!.id });
  const messages = await lab.read(catalog);
  assert.equal(statusOf(messages, 'Tasks'), 'INCOMPLETE');
  assert.equal(statusOf(messages, 'Sibling'), 'COMPLETE');
  assert.equal(errorsOf(messages).length, 1);
});

test('a request that nobody foresaw to be refused is our fault, with all that was said', async () => {
  const lab = createLab({ saved });
  const catalog = configure(await lab.discover(), ['Sibling']);
  lab.meanwhile = () =>
    Response.json(
      { errorCode: 1018, message: 'no such level' },
      { status: 400 },
    );
  const [error] = errorsOf(await lab.read(catalog));
  assert.equal(error!.failure_type, 'system_error');
  assert.match(error!.message, /no such level \(HTTP 400, error 1018\)/);
});

test('check gives up within half a minute, because a person is waiting', async () => {
  const lab = createLab({ saved });
  await lab.fault({ fault: '503', times: 'always' });
  const start = lab.clock.now();
  const [answer] = (await lab.run('check', { config: tokenConfig })).filter(
    ({ type }) => type === 'CONNECTION_STATUS',
  );
  assert.ok(lab.clock.now() - start < 30_000);
  assert.equal(answer?.type, 'CONNECTION_STATUS');
  assert.match(JSON.stringify(answer), /FAILED.*Try again later/);
});
