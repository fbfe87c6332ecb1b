import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { AirbyteMessage } from '../../connector/src/airbyte/protocol';
import { builtConnector } from '../../scripts/builtConnector';
import { runConnector } from '../../acceptance/src/runConnector';

const folder = mkdtempSync(join(tmpdir(), 'mistakes-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const nowhere = {
  credentials: { auth_type: 'access_token', access_token: 'never-to-be-seen' },
  api_url: 'http://localhost:9/2.0',
};
const config = file('config.json', JSON.stringify(nowhere));
const stream = { name: 'Budget', json_schema: {} };
const catalog = file(
  'catalog.json',
  JSON.stringify({ streams: [{ stream, sync_mode: 'incremental' }] }),
);
const torn = file('torn.json', '{"credentials": {');
const list = file('list.json', '[1, 2]');

/** What somebody typed → what the sentence they get must say. */
const mistakes: Record<string, [args: string[], says: RegExp]> = {
  'no command at all': [
    [],
    /No command was given.*spec.*check.*discover.*read/,
  ],
  'an unknown command': [['write'], /no command "write".*spec.*read/],
  'an unknown flag': [['spec', '--verbose'], /"--verbose"/],
  'a flag without its file': [['check', '--config'], /--config needs a file/],
  'a command without its config': [['discover'], /needs --config/],
  'a read without a catalog': [['read', '--config', config], /needs --catalog/],
  'a config that is not there': [
    ['check', '--config', join(folder, 'gone.json')],
    /config file .*gone\.json/,
  ],
  'a config that is a folder': [['check', '--config', folder], /config file/],
  'a config cut short': [
    ['discover', '--config', torn],
    /torn\.json.*not JSON/,
  ],
  'a catalog that is not there': [
    ['read', '--config', config, '--catalog', join(folder, 'gone.json')],
    /catalog file .*gone\.json/,
  ],
  'a catalog cut short': [
    ['read', '--config', config, '--catalog', torn],
    /catalog file .*torn\.json.*not JSON/,
  ],
  'a catalog of another shape': [
    ['read', '--config', config, '--catalog', list],
    /configured catalog.*"streams"/,
  ],
  'a state of another shape': [
    ['read', '--config', config, '--catalog', catalog, '--state', list],
    /the state.*STATE messages/,
  ],
  'a discover with a config of another shape': [
    ['discover', '--config', list],
    /config/i,
  ],
};

for (const [mistake, [args, says]] of Object.entries(mistakes)) {
  test(`${mistake}: one sentence, exit code 1, no stack`, async () => {
    const run = await runConnector(builtConnector(), args);
    const messages = run.lines.map(
      (line) => JSON.parse(line) as AirbyteMessage,
    );
    assert.equal(messages.length, 1, run.lines.join('\n'));
    const [error] = messages.flatMap((message) =>
      message.type === 'TRACE' && message.trace.type === 'ERROR'
        ? [message.trace.error]
        : [],
    );
    assert.match(error?.message ?? '', says);
    assert.equal(error?.failure_type, 'config_error');
    assert.equal(error.stack_trace, undefined);
    assert.equal(run.stderr, '');
    assert.equal(run.exitCode, 1);
  });
}

test('a config of another shape fails the check, which itself succeeds', async () => {
  const odd = file('odd.json', '{"credentials": {"auth_type": "password"}}');
  const run = await runConnector(builtConnector(), ['check', '--config', odd]);
  const [message] = run.lines.map((line) => JSON.parse(line) as AirbyteMessage);
  assert.ok(message?.type === 'CONNECTION_STATUS');
  assert.equal(message.connectionStatus.status, 'FAILED');
  assert.match(message.connectionStatus.message ?? '', /credentials/);
  assert.equal(run.exitCode, 0);
});
