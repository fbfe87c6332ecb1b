import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { checks } from '../../acceptance/src/checks/groups';
import { accept, type Verdict } from '../../acceptance/src/judge';
import type { AirbyteState } from '../../acceptance/src/protocol';
import type { Target } from '../../acceptance/src/target';

/** A thing done wrong → the checks that must notice. */
const defects: Record<string, string[]> = {
  'bare secret': ['S9', 'S7'],
  'protocol version': ['W1'],
  'silent check': ['C2'],
  'chatty check': ['W9', 'S8'],
  twins: ['D1'],
  'closed schema': ['D8'],
  'cursor of no field': ['D3'],
  'not resumable': ['W2'],
  'text for number': ['R1'],
  'extra field': ['R1'],
  'wrong key': ['R1', 'W9'],
  'never running': ['R1e'],
  miscount: ['R1d'],
  'late state': ['W3'],
  shrug: ['R2', 'R2b'],
  'green failure': ['C3', 'R2', 'W10'],
  stack: ['C3', 'W11'],
  forgetful: ['I1', 'I3'],
  'hasty state': ['I2'],
  'time of the read': ['F1'],
  twice: ['K1'],
  'skips at first': ['K2'],
  'done for good': ['K3'],
  'keeps the rivers': ['K3'],
};

test('a connector that does everything right passes every check that can look at it', async () => {
  const verdicts = await accept(sample('none'));
  const skipped = ids(verdicts, 'skipped');
  assert.deepEqual(skipped, ['S2', 'S20', 'S21', 'S22', 'D9']);
  assert.equal(ids(verdicts, 'passed').length, checks.length - skipped.length);
});

for (const [defect, noticing] of Object.entries(defects)) {
  test(`${noticing.join(' and ')} notice: ${defect}`, async () => {
    const verdicts = await accept(sample(defect), { ids: noticing });
    const noticed = verdicts.filter(({ findings }) => findings.length > 0);
    assert.deepEqual(
      noticed.map(({ check }) => check.id).sort(),
      [...noticing].sort(),
    );
    assert.deepEqual(ids(verdicts, 'skipped'), []);
  });
}

test('every check has an id of its own', () => {
  const all = checks.map(({ id }) => id);
  assert.equal(new Set(all).size, all.length);
});

function ids(
  verdicts: readonly Verdict[],
  wanted: Verdict['verdict'],
): string[] {
  return verdicts
    .filter(({ verdict }) => verdict === wanted)
    .map(({ check }) => check.id);
}

function sample(defect: string): Target {
  return {
    command: ['node', join(__dirname, '../../acceptance/sample/connector.js')],
    env: { DEFECT: defect },
    config: { password: 'open sesame' },
    refusedConfig: { password: 'let me in' },
    fromTheFuture: (states: AirbyteState[]) =>
      states.map((state) => ({
        ...state,
        stream: { ...state.stream, stream_state: { id: 1e6 } },
      })),
  };
}
