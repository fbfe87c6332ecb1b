import type { JsonObject } from '../airbyte/protocol';
import type { Batch, Checkpoint, StreamRequest } from '../airbyte/stream';
import type { Field } from '../fields';
import { toTombstone } from '../records';
import type { Client } from '../smartsheet/client';
import { getReportRows, withVirtualId } from '../smartsheet/reports';
import type { Column, Row } from '../smartsheet/types';
import { readPages, rowsPerPage } from './pages';
import { deliver } from './source';
import { fromState, lastState, wasThrough, type SheetState } from './state';
import { lastFinishedSecond, toSecond } from './time';

export interface ReportSource {
  client: Client;
  reportId: number;
  width: number;
  fieldsOf: (columns: readonly Column[]) => Promise<Field[]>;
}

/**
 * Reads a report. All of it is asked for each time, there being no filter;
 * an incremental sync delivers what is new or changed, and tombstones for rows
 * that no longer meet the report's criteria.
 */
export async function* readReport(
  source: ReportSource,
  request: StreamRequest,
): AsyncGenerator<Batch | Checkpoint> {
  const { client, reportId } = source;
  if (wasThrough(request, reportId))
    return yield { state: request.state ?? {} };
  const state = startingPoint(reportId, request);
  const seen = new Set<number>();
  const orphans = new Set<number>();
  let cursor: string | undefined;
  let noticed = '';
  let total = 0;
  let steady = true;

  const pages = readPages((page) => getReportRows(client, reportId, page), {
    page: 1,
    pageSize: rowsPerPage(source.width),
  });
  for await (const { answer } of pages) {
    const { columns, rows, totalRowCount } = answer.body;
    const fields = await source.fieldsOf(columns.map(withVirtualId));
    const wanted = rows.filter(
      (row) =>
        !seen.has(row.id) &&
        (!state.rows.has(row.id) || changedAt(row) > state.cursor),
    );
    yield {
      records: withSheetIds(
        wanted,
        deliver(wanted, state.rows, fields, orphans),
      ),
    };
    for (const { id } of rows) seen.add(id);
    steady &&= cursor === undefined || total === totalRowCount;
    total = totalRowCount;
    cursor ??= lastFinishedSecond(answer.sentAt);
    noticed = toSecond(answer.answeredAt);
  }

  if (steady && seen.size === total) {
    if (cursor !== undefined && cursor > state.cursor) state.cursor = cursor;
    const gone = [...state.rows.keys()].filter((id) => !seen.has(id));
    for (const id of gone) state.rows.delete(id);
    yield { records: gone.map((id) => toTombstone(id, noticed)) };
  }
  state.sweptAt = state.cursor;
  yield { state: lastState(state, request.mode) };
}

function startingPoint(
  reportId: number,
  { mode, state }: StreamRequest,
): SheetState {
  const usable =
    mode === 'incremental' ? fromState(state, reportId) : undefined;
  // A state that no steady pass has finished must still say what was delivered.
  const beginning = '1970-01-01T00:00:00Z';
  return (
    usable ?? {
      sheetId: reportId,
      cursor: beginning,
      sweptAt: beginning,
      rows: new Map(),
    }
  );
}

/** When a row's values changed, which editing the sheet's other columns does not. */
function changedAt({ dataModifiedAt, modifiedAt }: Row): string {
  return dataModifiedAt !== undefined && dataModifiedAt > modifiedAt
    ? dataModifiedAt
    : modifiedAt;
}

function withSheetIds(
  rows: readonly Row[],
  records: Batch['records'],
): Batch['records'] {
  return records.map(({ data, ...rest }, i) => {
    const sheet: JsonObject = { _sheet_id: rows[i]?.sheetId ?? null };
    return { data: { ...data, ...sheet }, ...rest };
  });
}
