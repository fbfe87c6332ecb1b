/**
 * Random sequences of edits and syncs, and the question whether a destination
 * ends equal to the sheet. Everything in this folder is written from what
 * Smartsheet and Airbyte promise, and nothing from how the connector does it:
 *
 * - `sheet.ts`, `editor.ts`, `api.ts`: a sheet, who edits it, what the API shows;
 * - `clock.ts`, `connector.ts`: the connector in this process, on its own time,
 *   behind a network that delays, breaks and stops;
 * - `platform.ts`, `destination.ts`: Airbyte around it, and a table;
 * - `connection.ts`: a config, a catalog, syncs; `damage.ts`: broken states;
 * - `expected.ts`, `oracle.ts`: what should be in the table, and from when on;
 * - `generate.ts`, `plan.ts`: what may happen; `print.ts`: a failure, made small.
 */
import { createTime } from './clock';
import { createConnection, type Connection } from './connection';
import type { Run } from './connector';
import { damaged } from './damage';
import { createEditor } from './editor';
import { differences, type Question } from './oracle';
import type { Mode, Plan, Step } from './plan';
import { createPlatform, recordsIn, succeeded } from './platform';
import { createRandom } from './random';

/** What a sequence showed to be wrong. */
export interface Failure {
  what: string;
  /** The place of the step that showed it; behind the last, the ending did. */
  step: number;
  /** What the connector asked and said there. */
  run?: Run;
}

const minute = 60_000;
const hour = 60 * minute;

/** Plays a plan to its end, or to the first thing that is wrong. */
export async function play(plan: Plan): Promise<Failure | undefined> {
  const game = createGame(plan);
  for (const [step, what] of plan.steps.entries()) {
    const wrong = await game.take(what);
    if (wrong[0]) return { what: wrong[0], step, run: game.connection.last };
  }
  for await (const wrong of game.ending()) {
    const step = plan.steps.length;
    if (wrong[0]) return { what: wrong[0], step, run: game.connection.last };
  }
  return undefined;
}

interface Game {
  connection: Connection;
  take: (step: Step) => Promise<string[]>;
  /** Syncs that nothing disturbs, and what is wrong after each. */
  ending: () => AsyncGenerator<string[]>;
}

function createGame(plan: Plan): Game {
  const { kind, listLag, sheetDate, idleColumns, sweepHours } = plan;
  const time = createTime('2026-03-02T09:00:00Z');
  const random = createRandom(plan.seed);
  const sheet = { id: 10 ** 15 + 1, listLag, sheetDate, idleColumns };
  const editor = createEditor(time, sheet);
  const platform = createPlatform(plan);
  const connection = createConnection({
    ...{ plan, time, random, editor, platform },
  });
  /** Rows that the destination may keep, since a state that knew them is gone. */
  const excused = new Set<number>();

  async function take(step: Step): Promise<string[]> {
    if (step.do === 'sync') return connection.sync(step);
    if (step.do === 'refresh') return connection.refresh();
    if (step.do === 'select') {
      connection.select(step.without);
      return connection.refresh();
    }
    if (step.do === 'configure') {
      connection.configure(step);
      return connection.refresh();
    }
    if (step.do === 'wait') time.advance(step.seconds * 1000);
    else if (step.do === 'damage') {
      for (const id of platform.table.live().keys()) excused.add(id);
      platform.damage((state, older) => damaged(state, older, step.how));
    } else editor.edit(step);
    return [];
  }

  function compare(question: Question): string[] {
    const { promised } = connection;
    return differences({ editor, kind, promised, question }, platform.table)
      .filter(({ extra }) => extra === undefined || !excused.has(extra))
      .map(({ what }) => `${question}, ${what}`);
  }

  async function quietSync(mode: Mode): Promise<string[]> {
    const wrong = await connection.sync({ do: 'sync', mode });
    if (succeeded(connection.last.messages)) return wrong;
    return [...wrong, 'a sync fails that nothing disturbs'];
  }

  /** What comes, and what is asked, though nothing changed. */
  function commotion(requests: number): string[] {
    const { messages, requests: asked } = connection.last;
    const records = recordsIn(messages).length;
    return [
      ...(records > 0 ? [`nothing changed, and records come`] : []),
      ...(asked.length > requests
        ? [`nothing changed, and ${asked.length} requests go out`]
        : []),
    ];
  }

  function twice(): string[] {
    const ids = recordsIn(connection.last.messages).map(
      (r) => r.data['_row_id'],
    );
    return new Set(ids).size < ids.length
      ? ['a full refresh has a row twice']
      : [];
  }

  async function* ending(): AsyncGenerator<string[]> {
    time.advance(Math.max(0, editor.shownAt - time.now()) + 15 * minute);
    connection.select([]);
    yield connection.refresh();
    yield quietSync('incremental');
    // What was left of a sync in another mode is through now.
    yield quietSync('incremental');
    yield compare('after the next sync');
    time.advance((sweepHours + 1) * hour);
    yield quietSync('incremental');
    yield compare('after a due sweep');
    time.advance(15 * minute);
    yield quietSync('incremental');
    yield commotion(kind === 'sheet' && sweepHours > 0 ? 1 : Infinity);
    time.advance((sweepHours + 1) * hour);
    yield quietSync('incremental');
    yield commotion(kind === 'sheet' ? 3 : Infinity);
    yield compare('after another sweep');
    yield quietSync(plan.runner === 'platform' ? 'overwrite' : 'append');
    yield [...compare('after a full refresh'), ...twice()];
  }

  for (let i = 0; i < plan.rows; i++)
    editor.edit({ do: 'add', values: [`first ${i}`, i] });
  time.advance(minute);
  return { connection, take, ending };
}
