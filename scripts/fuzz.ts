// npm run fuzz -- [--seeds 5000] [--from 0] [--minutes 20] [--without AXIS,AXIS]
// Plays random sequences of edits and syncs; prints those after which the
// destination does not equal the sheet, made small. `--messages` adds what the
// connector asked and said in the step that showed it.
// npm run fuzz -- --defects [--seeds 200]
// Puts one defect after another into the connector, and says which of them the
// sequences do not show.
import { parseArgs } from 'node:util';
import { axes, type Axis } from '../src/fuzz/axes';
import { playerWith } from '../src/fuzz/defective';
import { defects } from '../src/fuzz/defects';
import { generate } from '../src/fuzz/generate';
import { play, type Failure } from '../src/fuzz/play';
import { describe, kindOf, shrink } from '../src/fuzz/print';
import { table } from './table';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    defects: { type: 'boolean', default: false },
    from: { type: 'string', default: '0' },
    minutes: { type: 'string', default: '20' },
    without: { type: 'string', default: '' },
    messages: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const without = values.without.split(',').filter(Boolean);
  const unknown = without.find((axis) => !(axis in axes));
  if (unknown !== undefined) {
    console.error(`No axis "${unknown}". There are:\n`);
    console.error(table(['axis', 'what it is'], Object.entries(axes)));
    process.exitCode = 2;
    return;
  }
  if (values.defects) return tryDefects(Number(values.seeds ?? 200));
  const first = Number(values.from);
  const end = first + Number(values.seeds ?? 1000);
  const start = Date.now();
  const until = start + Number(values.minutes) * 60_000;
  const kinds = new Map<string, number>();
  let seed = first;
  for (; seed < end && Date.now() < until; seed++) {
    const plan = generate(seed, without as Axis[]);
    const failure = await play(plan);
    if (failure) {
      const kind = kindOf(failure);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (kinds.get(kind) === 1) report(seed, await shrink(plan, failure));
    }
    const done = seed + 1 - first;
    if (done % 250 === 0) console.log(`${done} played, ${sum(kinds)} failed`);
  }
  const seconds = (Date.now() - start) / 1000;
  if (seed < end) console.log(`${values.minutes} minutes are over.`);
  if (kinds.size > 0) {
    const rows = [...kinds].map(([kind, times]) => [kind, String(times)]);
    console.log(`\n${table(['what is wrong', 'times'], rows)}`);
    process.exitCode = 1;
  }
  const done = seed - first;
  const speed = `${seconds.toFixed(0)} s, ${((seconds / done) * 1000).toFixed(0)} ms each`;
  console.log(`\n${done} sequences, ${sum(kinds)} failed (${speed})`);
}

async function tryDefects(most: number): Promise<void> {
  const rows: string[][] = [];
  for (const defect of defects) {
    const play = playerWith(defect);
    let shown: Failure | undefined;
    let seed = 0;
    for (; seed < most && !shown; seed++) shown = await play(generate(seed));
    rows.push([defect.what, shown ? `${seed}` : 'not shown']);
    if (!shown) process.exitCode = 1;
    console.error(rows.at(-1)!.join(': '));
  }
  console.log(table(['defect', 'sequences until it shows'], rows));
}

function report(
  seed: number,
  [plan, failure]: [...Parameters<typeof describe>],
) {
  console.log(`\nSequence ${seed}: ${describe(plan, failure)}\n`);
  if (values.messages) tell(failure);
}

function tell({ run }: Failure): void {
  for (const request of run?.requests ?? []) console.log(`  asked ${request}`);
  for (const message of run?.messages ?? [])
    console.log(`  said ${JSON.stringify(message).slice(0, 400)}`);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, times) => sum + times, 0);
}

void main();
