import type { Batch, Checkpoint } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import { readPages, rowsPerPage } from './pages';
import { deliver, type Shape, type SheetSource } from './source';
import { toState, type SheetState } from './state';
import { lastFinishedSecond } from './time';

/** A state weighs about nine bytes a row, so not every page gets one. */
const rowsBetweenStates = 2_000;

export interface Walked {
  /** Rows may then have slipped from one page to another, past our eyes. */
  edited: boolean;
  shape: Shape | undefined;
}

/**
 * Delivers all rows of a sheet, each once, and goes on where a walk that was cut
 * short stood.
 */
export async function* walkSheet(
  source: SheetSource,
  state: SheetState,
): AsyncGenerator<Batch | Checkpoint, Walked> {
  const { client, sheetId } = source;
  const { nextPage: page, pageSize } = state.walk ?? {
    nextPage: 1,
    pageSize: rowsPerPage(source.width),
  };
  let shape: Shape | undefined;
  let edited = false;
  let total = 0;
  let sinceState = 0;

  const pages = readPages((page) => getRows(client, sheetId, page), {
    page,
    pageSize,
  });
  for await (const { page, answer } of pages) {
    const { version, totalRowCount, rows, columns } = answer.body;
    const walk = (state.walk ??= {
      nextPage: page,
      pageSize,
      startedAt: lastFinishedSecond(answer.sentAt),
      version,
      totalRowCount,
    });
    const unseen = rows.filter(({ id }) => !state.rows.has(id));
    shape = await source.shapeOf(columns);
    yield { records: deliver(unseen, state.rows, shape.fields) };

    walk.nextPage = page + 1;
    edited ||= version !== walk.version || totalRowCount !== walk.totalRowCount;
    total = totalRowCount;
    sinceState += unseen.length;
    if (sinceState >= rowsBetweenStates) {
      yield { state: toState(state) };
      sinceState = 0;
    }
  }

  state.cursor = state.sweptAt = state.walk?.startedAt ?? '';
  delete state.walk;
  return { edited: edited || state.rows.size !== total, shape };
}
