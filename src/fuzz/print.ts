import { play, type Failure } from './play';
import type { Plan, Step } from './plan';

/** A sequence as a list that can be read, and what it came to. */
export function describe(plan: Plan, failure: Failure): string {
  const { steps, axes: _axes, ...world } = plan;
  return [
    `${failure.what}`,
    `  in the world ${JSON.stringify(world)}`,
    ...steps.map((step, i) => `  ${i}. ${line(step)}`),
    failure.step < steps.length
      ? `  seen in step ${failure.step}`
      : '  seen at the end',
  ].join('\n');
}

function line(step: Step): string {
  const { do: verb, ...rest } = step;
  const details = Object.entries(rest).map(
    ([name, value]) => `${name} ${JSON.stringify(value) ?? 'nothing'}`,
  );
  return [verb, ...details].join(', ');
}

/**
 * The same failure with fewer steps: takes out ever smaller pieces, as long as
 * what is left still fails. `tries` bounds the time it takes.
 */
export async function shrink(
  plan: Plan,
  failure: Failure,
  tries = 300,
): Promise<[Plan, Failure]> {
  let left = tries;
  let found: [Plan, Failure] = [plan, failure];
  const attempt = async (smaller: Plan): Promise<boolean> => {
    if (left-- <= 0) return false;
    const fails = await play(smaller).catch(() => undefined);
    if (!fails || kindOf(fails) !== kindOf(failure)) return false;
    found = [smaller, fails];
    return true;
  };
  for (let size = plan.steps.length; size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < found[0].steps.length;) {
      const [now] = found;
      const steps = now.steps.toSpliced(from, size);
      if (!(await attempt({ ...now, steps }))) from += size;
    }
  }
  for (const simpler of simplifications) {
    const [now] = found;
    await attempt({ ...now, ...simpler });
  }
  for (let i = 0; i < found[0].steps.length; i++) {
    for (const part of ['during', 'faults', 'kill', 'late', 'under'] as const) {
      const [now] = found;
      const { [part]: gone, ...step } = now.steps[i]! as Step &
        Partial<Record<typeof part, unknown>>;
      if (gone === undefined) continue;
      await attempt({ ...now, steps: now.steps.with(i, step as Step) });
    }
  }
  return found;
}

const simplifications: Partial<Plan>[] = [
  { idleColumns: 0 },
  { rows: 3 },
  { sorted: false },
  { mostRows: 0 },
  { skew: 0 },
  { listLag: 0 },
  { deletes: 'hard' },
  { sheetDate: 'shown' },
  { sweepHours: 24 },
];

/** Failures that differ in rows and values alone are the same. */
export function kindOf({ what }: Failure): string {
  return what.replace(/\d+|"[^"]*"|null/g, '…');
}
