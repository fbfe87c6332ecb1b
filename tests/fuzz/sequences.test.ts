import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axes, type Axis } from '../../src/fuzz/axes';
import { generate } from '../../src/fuzz/generate';
import { play } from '../../src/fuzz/play';
import { describe, shrink } from '../../src/fuzz/print';

const sequences = 200;

test(`a destination equals the sheet after ${sequences} random sequences`, async (t) => {
  for (let seed = 0; seed < sequences; seed++) {
    const plan = generate(seed);
    const failure = await play(plan);
    if (!failure) continue;
    assert.fail(
      `Sequence ${seed}: ${describe(...(await shrink(plan, failure)))}`,
    );
  }
  t.diagnostic(`npm run fuzz -- --seeds 5000 plays more of them`);
});

const mended = [21_125, 21_298, 21_706];

test('sequences that once showed a defect show none', async () => {
  for (const seed of mended) {
    const failure = await play(generate(seed));
    assert.equal(failure?.what, undefined, `sequence ${seed}`);
  }
});

test('a sequence is the same each time it is played', () => {
  assert.deepEqual(generate(7), generate(7));
  assert.notDeepEqual(generate(7), generate(8));
});

test('every kind of event is in the first two hundred sequences', () => {
  const plans = Array.from({ length: 200 }, (_, seed) => generate(seed));
  const text = JSON.stringify(plans);
  const traces: Record<Axis, string> = {
    'late edits': '"late":60',
    columns: '"swapTitles"',
    'returning columns': '"returnColumn"',
    'details and numbers': '"details":true',
    selection: '"select","without":[1]',
    'replaced sheets': '"replace"',
    undo: '"undo"',
    moves: '"move"',
    blanks: '"blank"',
    'hidden deletes': '"shows":"nowhere"',
    kills: '"kill":{',
    'kills that lose a state': '"back":2',
    damage: '"damage"',
    faults: '"fault":429',
    'edits during syncs': '"during":[',
    'full refresh': '"overwrite"',
    reports: '"kind":"report"',
    criteria: '"criteria"',
    'miscounted reports': '"miscount":1',
    'sorted reports': '"sorted":true',
    'small pages': '"mostRows":2',
    'wide sheets': '"idleColumns":398',
    clocks: '"skew":-3600',
  };
  const missing = Object.keys(axes).filter(
    (axis) => !text.includes(traces[axis as Axis]),
  );
  assert.deepEqual(missing, []);
});
