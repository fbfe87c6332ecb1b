import { axisNames, type Axis } from './axes';
import type {
  ColumnType,
  Damage,
  Edit,
  Fault,
  Kill,
  Mode,
  Plan,
  Step,
  Sync,
  Value,
} from './plan';
import { createRandom, type Random } from './random';

const types: ColumnType[] = ['TEXT_NUMBER', 'PICKLIST', 'DATE', 'CHECKBOX'];
const waits = [1, 1, 5, 20, 70, 400, 3_600, 90_000];
const faults: Fault[] = [429, 502, 503, 504, 'half', 'reset', 'html'];
const damages: Damage[] = [
  ...(['lost', 'empty', 'foreign shape'] as const),
  ...(['cut rows', 'odd cursor', 'old'] as const),
];

/** The sequence of that number, without what is named. */
export function generate(seed: number, without: readonly Axis[] = []): Plan {
  const random = createRandom(seed);
  const chosen = new Set(axisNames.filter(() => random.chance(0.5)));
  for (const axis of without) chosen.delete(axis);
  const has = (axis: Axis) => chosen.has(axis);
  const report = has('reports');
  const wide = has('wide sheets') && random.chance(0.15);
  const runner = random.chance(0.7) ? 'platform' : 'shell';
  const context = { random, has, report, runner } as const;
  const length = random.between(4, 24);
  const steps: Step[] = [{ do: 'sync', mode: 'incremental' }];
  while (steps.length < length)
    steps.push(
      ...(random.chance(0.1) ? anyStory(context) : [anyStep(context)]),
    );
  return {
    ...{ seed, axes: [...chosen], runner, kind: report ? 'report' : 'sheet' },
    deletes: random.pick(['hard', 'soft']),
    sweepHours: random.pick([0, 24, 24]),
    listLag: has('clocks') ? random.pick([0, 5, 65]) : 0,
    sheetDate: random.pick(['edited', 'shown']),
    skew: has('clocks') ? random.pick([0, -3_600, 3_600]) : 0,
    drift: has('clocks') ? random.pick([0, 3]) : 0,
    idleColumns: wide ? 398 : 0,
    miscount: report && has('miscounted reports') ? random.pick([0, 1]) : 0,
    mostRows: has('small pages') ? random.between(2, 6) : 0,
    sorted: report && has('sorted reports'),
    rows: wide ? random.between(30, 80) : random.between(0, 12),
    steps,
  };
}

interface Context {
  random: Random;
  has: (axis: Axis) => boolean;
  report: boolean;
  runner: 'platform' | 'shell';
}

function anyStep(context: Context): Step {
  const { random, has, runner } = context;
  const dice = random.below(100);
  if (dice < 22) return { do: 'wait', seconds: random.pick(waits) };
  if (dice < 25) return { do: 'ask', swept: random.chance(0.5) };
  if (dice < 50) return anySync(context);
  if (dice < 54) return { do: 'refresh' };
  if (dice < 57 && has('details and numbers'))
    return {
      do: 'configure',
      details: random.chance(0.5),
      numbers: random.chance(0.5) ? [1] : [],
    };
  if (dice < 60 && has('selection'))
    return { do: 'select', without: random.chance(0.6) ? [1] : [] };
  if (dice < 62 && has('damage'))
    return { do: 'damage', how: random.pick(damagesFor(context)) };
  if (dice < 64 && has('replaced sheets') && runner === 'platform')
    return { do: 'replace', rows: random.below(6) };
  return anyEdit(context);
}

/** Steps that matter together, and that chance would rarely bring together. */
function anyStory(context: Context): Step[] {
  const { random, has } = context;
  const row = random.below(3);
  const [value, other] = [anyValue(context), anyValue(context)];
  const twice: Step[] = [
    { do: 'write', row, column: 0, value },
    { do: 'sync', mode: 'incremental' },
    { do: 'write', row, column: 1, value: other },
  ];
  if (!has('kills')) return twice;
  const kill = { after: random.between(3, 5), back: 0, beyond: 1 };
  const cut: Sync = { do: 'sync', mode: 'incremental', kill };
  const shows = has('hidden deletes') ? 'nowhere' : 'date';
  const gone: Edit = { do: 'delete', row: -1, shows };
  const stories: Step[][] = [
    twice,
    [{ do: 'add', values: [value, 1] }, cut, gone],
    [{ ...gone, row }, cut, { do: 'undo', which: -1 }],
  ];
  return stories[random.below(has('undo') ? 3 : 2)]!;
}

/** An older state does not know what was delivered since, under other fields. */
function damagesFor({ has }: Context): Damage[] {
  const steady = !has('columns') && !has('selection') && !has('undo');
  return steady ? damages : damages.filter((how) => how !== 'old');
}

function anySync(context: Context): Sync {
  const { random, has } = context;
  const sync: Sync = { do: 'sync', mode: anyMode(context) };
  if (has('kills') && random.chance(0.5)) sync.kill = anyKill(context);
  if (has('faults') && random.chance(0.5))
    sync.faults = Array.from({ length: random.between(1, 3) }, () => ({
      request: random.between(1, 6),
      fault: random.pick(faults),
    }));
  if (has('edits during syncs') && random.chance(0.5)) {
    const most = has('small pages') ? 20 : 6;
    sync.during = Array.from({ length: random.between(1, 4) }, () => ({
      request: random.between(1, most),
      edit: anyEdit(context),
    }));
  }
  return sync;
}

function anyMode({ random, has, runner }: Context): Mode {
  if (!has('full refresh') || random.chance(0.6)) return 'incremental';
  return runner === 'shell' ? 'append' : random.pick(['append', 'overwrite']);
}

function anyKill({ random, has }: Context): Kill {
  const after = random.pick([random.between(1, 6), random.between(1, 30)]);
  const back = has('kills that lose a state') ? random.pick([0, 0, 1, 2]) : 0;
  return { after, back, beyond: random.pick([0, 0.5, 1]) };
}

function anyEdit(context: Context): Edit {
  const { random, has, report } = context;
  // Half of all edits are of the same few rows, so that they meet.
  const row = random.below(random.pick([2, 20]));
  const column = random.below(4);
  const late =
    has('late edits') && random.chance(0.3)
      ? { late: random.pick([1, 3, 20, 60]) }
      : {};
  const under = random.chance(0.5) ? { under: random.below(20) } : {};
  const dice = random.below(100);
  if (dice < 25)
    return { do: 'add', ...under, ...late, values: [anyValue(context), 1] };
  if (dice < 38) {
    const shows = random.pick(['date', 'version', 'nowhere'] as const);
    const hidden = has('hidden deletes');
    return { do: 'delete', row, shows: hidden ? shows : 'date', ...late };
  }
  if (dice < 48 && has('blanks')) {
    const value = random.pick([undefined, null, '']);
    return { do: 'blank', row, value, ...late };
  }
  if (dice < 55 && has('undo')) return { do: 'undo', which: random.below(5) };
  if (dice < 62 && has('moves'))
    return { do: 'move', row, ...under, dated: random.chance(0.3) };
  if (dice < 70 && report && has('criteria'))
    return {
      ...{ do: 'criteria', every: random.between(1, 4) },
      hidden: random.below(4),
    };
  if (dice < 80 && has('columns')) return anyColumnEdit(random, column);
  if (dice < 84 && has('returning columns'))
    return random.chance(0.4)
      ? { do: 'dropColumn', column }
      : { do: 'returnColumn' };
  return { do: 'write', row, column, value: anyValue(context), ...late };
}

function anyColumnEdit(random: Random, column: number): Edit {
  return random.pick<Edit>([
    { do: 'addColumn', type: random.pick(types) },
    { do: 'dropColumn', column },
    { do: 'renameColumn', column },
    { do: 'swapTitles', column, other: column + 1 },
    { do: 'retypeColumn', column, type: random.pick(types.slice(0, 3)) },
  ]);
}

function anyValue({ random, has }: Context): Value {
  const texts = ['a', 'b', '2026-03-02', undefined, 0, 7, 1.5];
  const empty = has('blanks') ? ['', null] : [];
  return random.pick<Value>([...texts, ...empty, `v${random.below(1000)}`]);
}
