import { after } from 'node:test';
import type { AirbyteState } from '../../connector/src/airbyte/protocol';
import { startSandbox, type RunningSandbox } from '../../scripts/start-sandbox';
import { builtConnector } from './built-connector';
import { testConnector } from './test-connector';

let sandbox: RunningSandbox | undefined;
after(() => sandbox?.stop());

// One sheet of the sandbox is large enough to be cut into several states.
testConnector(async () => {
  sandbox = await startSandbox(['--rows', '7000', '--columns', '1']);
  const config = (access_token: string) => ({
    credentials: { auth_type: 'access_token', access_token },
    api_url: sandbox?.url ?? '',
  });
  return {
    command: builtConnector(),
    config: config('sandbox-token'),
    refusedConfig: config('a-token-nobody-issued'),
    // Events begin with the first sync.
    emptyStreams: ['smartsheet_events'],
    fromTheFuture,
  };
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
