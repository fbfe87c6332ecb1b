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
 *
 * What users are told to be a limit is left out, which is one thing: of two edits
 * of a row that bear one second, the second is never shown later than the first.
 */
import { createTime } from './clock';
import { createConnection, type Connection } from './connection';
import type { Run } from './connector';
import { createExcuses, damaged } from './damage';
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
  for (const [step, what] of [...plan.steps, undefined].entries()) {
    const complaints = what ? game.take(what) : game.ending();
    for await (const [first] of complaints)
      if (first) return { what: first, step, run: game.connection.last };
  }
  return undefined;
}

interface Game {
  connection: Connection;
  /** Takes a step; yields what is wrong after each part of it. */
  take: (step: Step) => AsyncGenerator<string[]>;
  /** Syncs that nothing disturbs, and the questions. */
  ending: () => AsyncGenerator<string[]>;
}

function createGame(plan: Plan): Game {
  const { kind, listLag, sheetDate, idleColumns, sweepHours } = plan;
  const { mostRows, miscount } = plan;
  const time = createTime('2026-03-02T09:00:00Z');
  const random = createRandom(plan.seed);
  const ahead = () => random.between(-plan.drift, plan.drift) * 1000;
  const editor = createEditor(time, {
    ...{ id: 10 ** 15 + 1, listLag, sheetDate, idleColumns, ahead },
    clocksAgree: plan.drift === 0,
  });
  const platform = createPlatform(plan);
  const connection = createConnection({
    ...{ plan, time, random, editor, platform, ahead },
  });
  const excuses = createExcuses();

  async function* take(step: Step): AsyncGenerator<string[]> {
    if (step.do === 'sync') yield connection.sync(step);
    else if (step.do === 'ask') yield* ask(step.swept);
    else if (step.do === 'refresh') yield connection.refresh();
    else if (step.do === 'select') {
      connection.select(step.without);
      yield connection.refresh();
    } else if (step.do === 'configure') {
      connection.configure(step);
      yield connection.refresh();
    } else if (step.do === 'wait') time.advance(step.seconds * 1000);
    else if (step.do === 'damage') {
      excuses.damaged(platform.table, editor.sheet);
      platform.damage((state, older) => damaged(state, older, step.how));
    } else editor.edit(step);
  }

  function compare(question: Question, clear = false): string[] {
    const { promised } = connection;
    const asked = { plan, editor, promised, question, clear };
    return differences(asked, platform.table)
      .filter((difference) => !excuses.cover(difference))
      .map(({ what }) => `${question}, ${what}`);
  }

  async function quietSync(mode: Mode): Promise<string[]> {
    const wrong = await connection.sync({ do: 'sync', mode });
    if (succeeded(connection.last.messages)) return wrong;
    return [...wrong, 'a sync fails that nothing disturbs'];
  }

  /** More than had to come, or to be asked, after so many changes. */
  function commotion(changes: number, requests: number): string[] {
    const { messages, requests: asked } = connection.last;
    const records = recordsIn(messages).length;
    const after = `${changes === 0 ? 'nothing' : 'one row'} changed, and`;
    return [
      ...(records > changes ? [`${after} ${records} records come`] : []),
      ...(asked.length > requests
        ? [`${after} ${asked.length} requests go out`]
        : []),
    ];
  }

  /** A state may have some bytes a row, and some a column. */
  function sizeOfState(): string[] {
    const { columns, idle } = editor.sheet;
    const rows = platform.table.live().size;
    const most = 1500 + 30 * rows + 40 * (columns.length + idle.length);
    const size = JSON.stringify(platform.state).length;
    return size > most ? [`the state of ${rows} rows has ${size} bytes`] : [];
  }

  function twice(): string[] {
    const ids = recordsIn(connection.last.messages).map(
      (r) => r.data['_row_id'],
    );
    return new Set(ids).size < ids.length
      ? ['a full refresh has a row twice']
      : [];
  }

  /** Syncs without a disturbance until nothing is left over, then compares. */
  async function* ask(swept: boolean): AsyncGenerator<string[]> {
    time.advance(Math.max(0, editor.shownAt - time.now()) + 15 * minute);
    yield connection.refresh();
    yield quietSync('incremental');
    // What was left of a sync in another mode is through now.
    yield quietSync('incremental');
    yield compare('after the next sync');
    if (!swept) return;
    time.advance((sweepHours + 1) * hour);
    yield quietSync('incremental');
    yield compare('after a due sweep');
  }

  async function* ending(): AsyncGenerator<string[]> {
    connection.select([]);
    yield* ask(true);
    const sheet = kind === 'sheet';
    const countable = sheet && mostRows === 0;
    time.advance(15 * minute);
    yield quietSync('incremental');
    yield commotion(0, countable && sweepHours > 0 ? 1 : Infinity);
    time.advance((sweepHours + 1) * hour);
    yield quietSync('incremental');
    yield commotion(0, countable ? 3 : Infinity);
    yield compare('after another sweep');
    yield sizeOfState();
    time.advance(minute);
    editor.edit({ do: 'write', row: 0, column: 0, value: 'the last edit' });
    time.advance(2 * minute);
    yield quietSync('incremental');
    yield commotion(sheet ? 1 : Infinity, countable ? 3 : Infinity);
    yield compare('after the next sync');
    time.advance(minute);
    yield quietSync('incremental');
    yield commotion(0, countable ? 3 : Infinity);
    editor.edit({ do: 'write', row: 0, column: 0, value: 'hides a delete' });
    editor.edit({ do: 'delete', row: -1, shows: 'nowhere' });
    time.advance(15 * minute);
    yield quietSync('incremental');
    yield compare('after the next sync', miscount === 0);
    yield quietSync(plan.runner === 'platform' ? 'overwrite' : 'append');
    yield [...compare('after a full refresh'), ...twice()];
  }

  for (let i = 0; i < plan.rows; i++)
    editor.edit({ do: 'add', values: [`first ${i}`, i] });
  time.advance(minute);
  return { connection, take, ending };
}
