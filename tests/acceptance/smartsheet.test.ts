import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checks } from '../../acceptance/src/checks/groups';
import { accept, type Verdict } from '../../acceptance/src/judge';
import type { AirbyteState } from '../../acceptance/src/protocol';
import {
  startSandbox,
  type RunningSandbox,
} from '../../src/literate/sessions/startSandbox';
import { builtConnector } from '../../scripts/builtConnector';
import { findProtocolSchema } from './protocolSchema';

/** What there is nothing of yet for a check to look at. */
const nothingToLookAt: Record<string, string> = {
  S2: 'no expected spec was given',
  S22: 'no earlier release was given',
  D9: 'no earlier release was given',
};

let sandbox: RunningSandbox | undefined;
let verdicts: Verdict[] = [];

before(async () => {
  // One sheet of the sandbox is large enough to be cut into several states.
  sandbox = await startSandbox(['--rows', '7000', '--columns', '1']);
  const config = (access_token: string) => ({
    credentials: { auth_type: 'access_token', access_token },
    api_url: sandbox?.url ?? '',
  });
  verdicts = await accept(
    {
      command: builtConnector(),
      config: config('sandbox-token'),
      refusedConfig: config('a-token-nobody-issued'),
      // Events begin with the first sync.
      emptyStreams: ['smartsheet_events'],
      fromTheFuture,
    },
    { protocol: findProtocolSchema() },
  );
});
after(() => sandbox?.stop());

for (const check of checks.filter(({ id }) => !(id in nothingToLookAt))) {
  test(`${check.id}: ${check.fact}`, () => {
    const found = verdicts.find((verdict) => verdict.check === check);
    assert.equal(found?.findings.join('\n'), '');
    assert.equal(found.verdict, 'passed');
  });
}

test('every other check has nothing to look at, and says so', () => {
  const skipped = verdicts
    .filter(({ verdict }) => verdict === 'skipped')
    .map(({ check, findings }) => [check.id, findings.join()]);
  assert.deepEqual(Object.fromEntries(skipped), nothingToLookAt);
});

function fromTheFuture(states: AirbyteState[]): AirbyteState[] {
  const far = '9999-12-31T23:59:59Z';
  return states.map(({ stream, ...state }) => ({
    ...state,
    stream: {
      ...stream,
      stream_state: { ...stream.stream_state, cursor: far, swept_at: far },
    },
  }));
}
