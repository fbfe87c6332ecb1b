import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../acceptance/src/judge';
import { log, spec, stranger, verdictOf } from './stranger';

const token = { token: { type: 'string', airbyte_secret: true } };
const secrets: Record<
  string,
  [value: string, says: string, verdict: Verdict['verdict'], why: RegExp]
> = {
  'a short word in a sentence': [
    'wrong',
    'Something went wrong.',
    'skipped',
    /"token" is too short to look for/,
  ],
  'a plain word in a sentence': [
    'incorrect',
    'The token is incorrect.',
    'skipped',
    /"token" is a plain word/,
  ],
  'a part of a longer word': ['token-12', 'token-123 is an id', 'passed', /^$/],
  'a secret that is shown': [
    'k3y-of-mine',
    'calling with k3y-of-mine now',
    'failed',
    /check prints the value of "token" on stdout, line 1: .*calling with ‹token› now/,
  ],
  'a secret in an address': [
    'k3y/of+mine',
    'GET /?key=k3y%2Fof%2Bmine',
    'failed',
    /‹token›/,
  ],
};
for (const [what, [value, says, wanted, why]] of Object.entries(secrets)) {
  test(`${what}: S8 has ${wanted}`, async () => {
    const prints = { spec: [spec(token)], check: [log(says)] };
    const { verdict, findings } = await verdictOf(
      'S8',
      stranger(prints, { token: value }),
    );
    assert.equal(verdict, wanted);
    assert.match(findings.join(), why);
    assert.ok(!findings.join().includes(value), 'and is not repeated');
  });
}

test('a source that needs no secret is not asked for one', async () => {
  const prints = {
    spec: [spec({ count: { type: 'integer' }, since: { type: 'string' } })],
  };
  const config = { count: 200, since: '2026-03-02T00:00:00Z' };
  const { verdict } = await verdictOf('S7', stranger(prints, config));
  assert.equal(verdict, 'skipped');
});

test('a text that may well be a secret is named, with the way to say that it is none', async () => {
  const prints = { spec: [spec({ access: { type: 'string' } })] };
  const target = stranger(prints, { access: 'x81-kk20-z' });
  const { verdict, findings } = await verdictOf('S7', target);
  assert.equal(verdict, 'failed');
  assert.match(findings.join(), /is access one\? If not: --exempt S7=/);
});
