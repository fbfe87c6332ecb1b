import assert from 'node:assert/strict';
import { test } from 'node:test';
import { playerWith, seedDefect } from '../../src/fuzz/defective';
import { defects } from '../../src/fuzz/defects';
import { generate } from '../../src/fuzz/generate';
import type { Plan } from '../../src/fuzz/plan';
import { play } from '../../src/fuzz/play';

test('each defect that the fuzz is tried with fits into the connector', () => {
  for (const defect of defects) {
    const [, text] = seedDefect(defect);
    assert.ok(text.includes(defect.instead), defect.what);
  }
});

test('a sequence fails with a defect, and goes on to pass without it', async () => {
  const plan: Plan = {
    ...generate(0),
    ...{ kind: 'sheet', rows: 3 },
    steps: [
      { do: 'sync', mode: 'incremental' },
      { do: 'delete', row: 0, shows: 'date' },
    ],
  };
  const [burying] = defects;
  assert.ok(await playerWith(burying!)(plan));
  assert.equal(await play(plan), undefined);
});
