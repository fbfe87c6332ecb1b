import { accept } from '../../acceptance/src/judge';
import { startSandbox } from '../literate/sessions/startSandbox';

/** What the acceptance tests found, with what they had nothing to look at left out. */
export interface Spoken {
  /** How many checks had something to look at. */
  looked: number;
  passed: number;
  /** What failed, each with one sentence. */
  red: { id: string; fact: string; sentence: string }[];
}

/** Runs the acceptance tests on a program, on a sandbox of their own. */
export async function speakProtocol(
  command: readonly string[],
  limit: number,
): Promise<Spoken> {
  const sandbox = await startSandbox();
  const config = (access_token: string) => ({
    credentials: { auth_type: 'access_token', access_token },
    api_url: sandbox.url,
  });
  try {
    const verdicts = await accept({
      command,
      limit,
      config: config('sandbox-token'),
      refusedConfig: config('a-token-nobody-issued'),
      // Events begin with the first sync.
      emptyStreams: ['smartsheet_events'],
    });
    const looked = verdicts.filter(({ verdict }) => verdict !== 'skipped');
    const red = looked.filter(({ verdict }) => verdict === 'failed');
    return {
      looked: looked.length,
      passed: looked.length - red.length,
      red: red.map(({ check: { id, fact }, findings: [sentence = ''] }) => ({
        id,
        fact,
        sentence,
      })),
    };
  } finally {
    await sandbox.stop();
  }
}
