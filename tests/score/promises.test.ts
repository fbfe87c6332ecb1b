import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { builtConnector } from '../../scripts/builtConnector';
import { judge, type Kept } from '../../src/score/judge';
import { keepPromises } from '../../src/score/keepPromises';
import { flags } from '../../src/score/longSheet';
import { promises } from '../../src/score/promises';
import {
  startSandbox,
  type RunningSandbox,
} from '../../src/literate/sessions/startSandbox';

const program = (name: string, ...args: string[]) => [
  process.execPath,
  join(__dirname, name),
  ...args,
];

/** Each promise, what breaks it, and what its sentence has to name. */
const defects: [id: string, defect: string, sentence: RegExp][] = [
  ['B1', 'loses a row', /Of the 2500 rows .* 2499 arrived, 0 of them again/],
  ['B1', 'doubles a row', /2500 arrived, 1 of them again/],
  [
    'B2',
    'shifts fields',
    /"Status" was moved, its field holds "Sign the lease"/,
  ],
  ['B3', 'forgets zero', /holds 0 arrived as null/],
  ['B4', 'makes text of all', /"Done" .* arrived as "true"/],
  ['B5', 'says nothing of misfits', /"TBD" in "Date" is gone without a word/],
  ['B6', 'gives up', /said twice to wait .* 0 of \d+ rows/],
  ['B6', 'waits for nobody', /said twice to wait .* so nobody waited/],
  ['B7', 'gives up', /error of the server \(500\); 0 of \d+ rows/],
  ['B8', 'stumbles over a page', /web page, and what came was no sentence/],
  ['B9', 'ignores sheets', /may not open, and check answered SUCCEEDED/],
  ['B10', 'ignores sheets', /discover offers Store opening, Sales pipeline/],
  ['B11', 'ignores workspaces', /offers .*Issue tracker/],
  ['B12', 'likes any config', /wrong in "sheet_ids"; check answered SUCCEEDED/],
  ['B13', 'prints the token', /printed the token/],
  ['B14', 'ignores states', /Nothing was edited .* delivered \d+ rows/],
  ['B15', 'ignores states', /One row was edited and \d+ were delivered/],
  ['B16', 'loses the second of the sync', /in the very second/],
  ['B17', 'hides deletes', /was deleted, and no record says so/],
  ['B18', 'hides blanks', /was emptied, and the next sync did not bring it/],
  ['B19', 'ignores states', /delivered all 2500 once more/],
  [
    'B20',
    'shifts fields',
    /"Status" was renamed, the field .* "Sign the lease"/,
  ],
  ['B21', 'keeps no token', /no CONTROL message hands Airbyte the new one/],
  ['B22', 'reads half a report', /report .* has \d+ rows; 1 arrived/],
  ['B23', 'offers sheets only', /no stream of the account's users/],
  ['B24', 'repeats events', /Of \d+ events .* \d+ had come before/],
  ['B25', 'knows today only', /once held "done"/],
  ['B26', 'does not wait for the pipe', /arrived through a slow pipe/],
  ['B27', 'ignores the budget', /budget of 4 requests a minute it sent \d+/],
];

const found = new Map<string, Kept>();
const sandboxes: RunningSandbox[] = [];

before(async () => {
  const todo = [...defects].reverse();
  const lane = async () => {
    const sandbox = await startSandbox(flags);
    sandboxes.push(sandbox);
    for (let next = todo.shift(); next; next = todo.shift()) {
      const [id, defect] = next;
      const command = program('defective.js', defect);
      const bench = { command, url: sandbox.url, limit: 20, offer: {} };
      const promise = promises.find((each) => each.id === id)!;
      found.set(`${id} ${defect}`, await judge(promise, bench));
    }
  };
  await Promise.all([lane(), lane()]);
});
after(() => Promise.all(sandboxes.map(({ stop }) => stop())));

for (const [id, defect, sentence] of defects) {
  test(`a connector that ${defect} breaks ${id}, and the sentence says so`, () => {
    const verdict = found.get(`${id} ${defect}`);
    assert.equal(verdict?.kept, false);
    assert.match(verdict.sentence, sentence);
  });
}

test('each promise has a defect that breaks it', () => {
  const broken = new Set(defects.map(([id]) => id));
  assert.deepEqual(
    [...broken],
    promises.map(({ id }) => id),
  );
  assert.equal(promises.length, 27);
});

test('our connector keeps all promises', async () => {
  const kept = await keepPromises(builtConnector());
  const red = kept.filter((each) => !each.kept);
  assert.deepEqual(red, []);
  assert.equal(kept.length, 27);
});

test('a naive program keeps a few, and each other one is a sentence', async () => {
  const kept = await keepPromises(program('naive.js'));
  const green = kept.filter((each) => each.kept).map(({ id }) => id);
  assert.ok(green.length >= 1 && green.length <= 3, green.join());
  for (const { id, sentence } of kept.filter((each) => !each.kept)) {
    assert.match(sentence, /^\S.{20,}[.]$/s, id);
    assert.doesNotMatch(sentence, /could not be judged/, id);
  }
});

for (const defect of ['hangs', 'floods']) {
  test(`a program that ${defect} breaks promises and is ended`, async () => {
    const start = Date.now();
    const kept = await keepPromises(program('defective.js', defect), {
      limit: 2,
      ids: ['B1', 'B8', 'B14'],
    });
    assert.ok(kept.every((each) => !each.kept));
    assert.match(kept[0]!.sentence, /and was ended/);
    assert.ok(Date.now() - start < 30_000);
  });
}

test('a program that does not exist is said once, and nothing is judged', async () => {
  await assert.rejects(
    keepPromises(['/nowhere/at-all'], { ids: ['B1'] }),
    /"\/nowhere\/at-all" cannot be started/,
  );
});
