import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AirbyteState } from '../../connector/src/airbyte/protocol';
import { checks } from './checks';
import { createLineParser } from './message-check';
import { loadProtocolSchema } from './protocol-schema';
import { openSession } from './session';
import type { Target } from './target';

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
};

const protocol = loadProtocolSchema();
const parse = createLineParser(protocol);

test('a connector that does everything right passes every check', async () => {
  assert.deepEqual(
    await findings(
      'none',
      checks.map(({ id }) => id),
    ),
    {},
  );
});

for (const [defect, ids] of Object.entries(defects)) {
  test(`${ids.join(' and ')} notice: ${defect}`, async () => {
    const found = await findings(defect, ids);
    assert.deepEqual(Object.keys(found).sort(), [...ids].sort());
  });
}

test('every check has an id of its own', () => {
  const ids = checks.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

/** Runs some checks on the sample connector: check id → what it found wrong. */
async function findings(
  defect: string,
  ids: string[],
): Promise<Record<string, string[]>> {
  const session = openSession(sample(defect), parse);
  try {
    // The checks of all runs look at these two.
    if (ids.some((id) => id.startsWith('W') || id === 'S8')) {
      await session.check();
      await session.run('check', { config: 'no-such-config.json' });
      await session.read();
    }
    const found: Record<string, string[]> = {};
    for (const { id, run } of checks.filter(({ id }) => ids.includes(id))) {
      const result = await run(session);
      if (!('notRun' in result) && result.length > 0) found[id] = result;
    }
    return found;
  } finally {
    session.close();
  }
}

function sample(defect: string): Target {
  return {
    command: ['node', join(__dirname, 'sample-connector.js')],
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
