import { expect } from '../broken';
import type { DataPromise } from '../promise';
import { holds, recordWith, streamOf } from '../streams';
import type { Trial } from '../trial';
import { longSheet } from '../longSheet';

/** Reads a small sheet whose first answers go wrong. */
async function readDespite(
  { smartsheet, discover, read }: Trial,
  fault: object,
) {
  const stream = streamOf(await discover(), 'Store opening');
  const { id, rows } = await smartsheet.sheet('Store opening');
  await smartsheet.fault({ path: `/sheets/${id}`, ...fault });
  return { ...(await read([stream])), expected: rows.length };
}

/** What a person cannot read: a parser's complaint, or a stack. */
const jargon = /Unexpected (token|end)|is not valid JSON|\n\s+at /;

const signIn = {
  auth_type: 'oauth2.0',
  client_id: 'sandbox-client',
  client_secret: 'sandbox-secret',
  access_token: 'sandbox-oauth-token',
  refresh_token: 'sandbox-refresh-token',
  token_expiry_date: '2026-03-09T09:00:00Z',
};

/** That what goes wrong on the way costs time, and no data. */
export const troublePromises: readonly DataPromise[] = [
  {
    id: 'B6',
    promise: 'Who is told to wait, waits, and reads on.',
    async check(trial) {
      const times = 2;
      const retryAfter = 2;
      // Some programs take longer to start than others to wait.
      const stream = streamOf(await trial.discover(), 'Store opening');
      const undisturbed = await trial.read([stream]);
      const fault = { fault: '429', times, retryAfter };
      const { records, expected, seconds } = await readDespite(trial, fault);
      expect(
        records.length >= expected,
        `Smartsheet said twice to wait two seconds (429); ${records.length} of ${expected} rows arrived, and all should after the wait.`,
      );
      const longer = seconds - undisturbed.seconds;
      expect(
        longer >= times * retryAfter * 0.7,
        `Smartsheet said twice to wait two seconds (429); the read took ${longer.toFixed(1)} s longer than without, so nobody waited.`,
      );
    },
  },
  {
    id: 'B7',
    promise: 'An error of the moment is tried again.',
    async check(trial) {
      const { records, expected } = await readDespite(trial, { fault: '500' });
      expect(
        records.length >= expected,
        `One answer was an error of the server (500); ${records.length} of ${expected} rows arrived, and all should after a second try.`,
      );
    },
  },
  {
    id: 'B8',
    promise: 'A web page in place of an answer is no riddle.',
    async check({ smartsheet, check }) {
      await smartsheet.fault({ fault: '502' });
      await smartsheet.forgetRequests();
      const { status, message, printed } = await check();
      const asked = await smartsheet.countRequests();
      expect(
        status !== undefined && !jargon.test(printed),
        'A gateway answered check with a web page, and what came was no sentence that a person understands.',
      );
      expect(
        status === 'SUCCEEDED' ? asked > 1 : message.length > 20,
        status === 'SUCCEEDED'
          ? 'A gateway answered check with a web page, and check called that a success.'
          : 'A gateway answered check with a web page, and check failed without saying why.',
      );
    },
  },
  {
    id: 'B13',
    promise: 'A token is never printed.',
    async check({ config, check }) {
      const secrets = ['wrong-token-7f3a', 'second-half-9c1e'];
      for (const access_token of [secrets[0]!, secrets.join('\n')]) {
        const { status, printed } = await check(
          config({ credentials: { auth_type: 'access_token', access_token } }),
        );
        const seen = secrets.find((secret) => printed.includes(secret));
        expect(
          !seen,
          `check printed the token it was given ("${seen}"); it belongs in no log.`,
        );
        expect(
          status === 'FAILED',
          `check was given a wrong token and answered ${status ?? 'nothing'}; right is FAILED.`,
        );
      }
    },
  },
  {
    id: 'B21',
    promise: 'A sign-in that expires renews itself, and is kept.',
    async check({ smartsheet, config, discover, check, read }) {
      const stream = streamOf(await discover(), 'Store opening');
      await smartsheet.fault({ fault: 'expired-token' });
      const { records, messages } = await read([stream], {
        config: config({ credentials: signIn }),
      });
      recordWith(records, 'Sign the lease');
      const kept = messages
        .flatMap((message) => {
          const { control } = message as {
            control?: { connectorConfig?: { config?: object } };
          };
          return control?.connectorConfig?.config ?? [];
        })
        .at(-1);
      expect(
        kept && !holds(kept, signIn.refresh_token),
        'The rows came with a renewed token, but no CONTROL message hands Airbyte the new one: the next sync cannot sign in.',
      );
      const { status } = await check(kept as ReturnType<typeof config>);
      expect(
        status === 'SUCCEEDED',
        `With the config that the CONTROL message holds, check answers ${status ?? 'nothing'}; it should sign in.`,
      );
    },
  },
  {
    id: 'B27',
    promise: 'The budget of requests is kept.',
    async check({ smartsheet, config, discover, read }) {
      const budget = 4;
      const streams = await discover();
      const wanted = [
        'Store opening',
        'Sales pipeline',
        'Issue tracker',
        'Hostile sheet',
        longSheet.name,
      ];
      const chosen = wanted.map((name) => streamOf(streams, name));
      await smartsheet.forgetRequests();
      const { records, exitCode } = await read(chosen, {
        config: config({ requests_per_minute: budget }),
        watchFor: 5,
      });
      const asked = await smartsheet.countRequests();
      expect(
        asked <= budget,
        `With a budget of ${budget} requests a minute it sent ${asked} in the first five seconds.`,
      );
      expect(
        records.length > 0 && exitCode === null,
        `With a budget of ${budget} requests a minute ${records.length} rows of five sheets arrived before it ended with ${exitCode}; it should read what it can, wait, and go on.`,
      );
    },
  },
];
