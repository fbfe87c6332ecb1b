import type {
  AirbyteMessage,
  AirbyteRecord,
  Json,
} from '../../connector/src/airbyte/protocol';
import type { Kill, Mode, Plan } from './plan';
import { createTable, type Arrival, type Table } from './destination';
import type { Random } from './random';

type Message = AirbyteMessage;

/**
 * Airbyte around a stream: which state an attempt is given, which of its states
 * is kept, and what of its records the destination has.
 */
export interface Platform {
  /** What somebody who queries the destination sees. */
  readonly table: Table;
  readonly state: Json | undefined;
  /** The configured stream and the state for the next attempt. */
  open: (mode: Mode) => Attempt;
  /** Takes what an attempt printed; says what is wrong with it. */
  close: (attempt: Attempt, printed: Printed, random: Random) => string[];
  damage: (change: Change) => void;
  /** The user changed what is synced, so a sync that failed is not tried again. */
  giveUp: () => void;
}

type Change = (
  state: Json | undefined,
  older: readonly Json[],
) => Json | undefined;

export interface Attempt {
  /** The one asked for, unless a sync in another is not through. */
  mode: Mode;
  state: Json | undefined;
  /** What the platform adds to a configured stream. */
  numbers: Record<string, number>;
  /** Whether it continues one that did not end. */
  again: boolean;
}

export interface Printed {
  messages: Message[];
  kill: Kill | undefined;
}

export function createPlatform({ deletes, runner }: Plan): Platform {
  let table = createTable(deletes);
  /** What an overwrite has brought; it is the table once the sync succeeds. */
  let staging: Table | undefined;
  let state: Json | undefined;
  const older: Json[] = [];
  let job = 0;
  let generation = 0;
  /** The mode of a sync that has not succeeded yet. */
  let open: Mode | undefined;
  /** Ids that a full refresh has delivered and vouched for, over its attempts. */
  let refreshed: number[] = [];

  return {
    get table() {
      return table;
    },
    get state() {
      return state;
    },
    open(wanted) {
      const mode = staging
        ? 'overwrite'
        : runner === 'shell'
          ? (open ?? wanted)
          : wanted;
      const again = open === mode;
      if (!again) {
        job += 1;
        refreshed = [];
        if (mode !== 'incremental') {
          generation += 1;
          if (runner === 'platform') state = undefined;
          if (mode === 'append') table = createTable(deletes);
          else staging = createTable(deletes);
        }
      }
      open = mode;
      const minimum = mode === 'overwrite' ? generation : 0;
      const numbers: Record<string, number> =
        runner === 'shell'
          ? {}
          : {
              sync_id: job,
              generation_id: generation,
              minimum_generation_id: minimum,
            };
      return { mode, state, numbers, again };
    },
    close({ mode }, { messages, kill }, random) {
      const whole = !kill && succeeded(messages);
      const wrong = [...countWrongly(messages), ...endWrongly(messages, whole)];
      const cut = kill && cutAt(messages, kill);
      const target = mode === 'overwrite' ? staging! : table;
      loadInBatches(target, messages.slice(0, cut?.loaded), random);
      const kept = messages.slice(0, cut ? cut.committed + 1 : undefined);
      const last = kept.findLast(({ type }) => type === 'STATE');
      if (last) {
        if (state !== undefined) older.push(state);
        state = (last as Message & { type: 'STATE' }).state as unknown as Json;
      }
      if (mode !== 'incremental') {
        refreshed.push(
          ...recordsIn(kept).map(({ data }) => Number(data['_row_id'])),
        );
        const twice = refreshed.filter((id, i) => refreshed.indexOf(id) !== i);
        if (runner === 'platform' && twice.length > 0)
          wrong.push(`a full refresh has ${twice[0]} twice`);
      }
      if (whole) {
        open = undefined;
        table = staging ?? table;
        staging = undefined;
      }
      return wrong;
    },
    damage(change) {
      state = change(state, older);
    },
    giveUp() {
      if (runner === 'platform') open = undefined;
    },
  };
}

export function succeeded(messages: readonly Message[]): boolean {
  return !messages.some((m) => m.type === 'TRACE' && m.trace.type === 'ERROR');
}

export function recordsIn(messages: readonly Message[]): AirbyteRecord[] {
  return messages.flatMap((m) => (m.type === 'RECORD' ? [m.record] : []));
}

/** Each state says how many records came since the one before it. */
function countWrongly(messages: readonly Message[]): string[] {
  const wrong: string[] = [];
  let since = 0;
  for (const message of messages) {
    if (message.type === 'RECORD') since += 1;
    if (message.type !== 'STATE') continue;
    const { recordCount } = message.state.sourceStats;
    if (recordCount !== since)
      wrong.push(`a state counts ${recordCount} of ${since} records`);
    since = 0;
  }
  return wrong;
}

/** A sync that succeeds ends with a state and the word that it is complete. */
function endWrongly(messages: readonly Message[], whole: boolean): string[] {
  if (!whole) return [];
  const [state, end] = messages.filter(({ type }) => type !== 'LOG').slice(-2);
  const complete =
    end?.type === 'TRACE' &&
    end.trace.type === 'STREAM_STATUS' &&
    end.trace.stream_status.status === 'COMPLETE';
  if (state?.type === 'STATE' && complete) return [];
  return ['a sync does not end with a state and COMPLETE'];
}

/**
 * The last message whose state is kept, and the first that the destination has
 * not got. Of what lies between two states it may have any share.
 */
function cutAt(messages: readonly Message[], { back, beyond }: Kill) {
  const states = messages.flatMap(({ type }, i) =>
    type === 'STATE' ? [i] : [],
  );
  const which = states.length - 1 - back;
  const committed = states[which] ?? -1;
  const next = states[Math.max(0, which + 1)] ?? messages.length;
  const span = next - committed - 1;
  return { committed, loaded: committed + 1 + Math.round(span * beyond) };
}

function loadInBatches(
  table: Table,
  messages: readonly Message[],
  random: Random,
): void {
  let batch: Arrival[] = [];
  const size = random.pick([1, 3, 1000]);
  for (const { data, emitted_at } of recordsIn(messages)) {
    batch.push({ data, emittedAt: emitted_at });
    if (batch.length < size) continue;
    table.load(batch);
    batch = [];
  }
  table.load(batch);
}
