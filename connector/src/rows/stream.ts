import type { Batch, Checkpoint, StreamRequest } from '../airbyte/stream';
import { readReport } from './report';
import { readSheet } from './sheet';
import type { RowSource } from './source';
import { fromState, toState } from './state';

/** Reads a sheet or a report from its last state on, and ends with the next. */
export async function* readRows(
  source: RowSource,
  { mode, state: json }: StreamRequest,
): AsyncGenerator<Batch | Checkpoint> {
  const { kind, id, label, log } = source;
  const isRefresh = mode === 'full_refresh';
  const last = fromState(json, id);
  // This full refresh was through when its sync failed elsewhere. Airbyte keeps
  // its rows, and hands their state to the next attempt and to no later sync.
  if (isRefresh && last && json?.['complete'] === true)
    return yield { state: json };

  if (!last && json && Object.keys(json).length > 0) {
    await log(
      'WARN',
      `The state for ${label} is from another version or sheet: reading all of it.`,
    );
  }
  // A full refresh goes on with a walk that was cut short, and ignores the rest.
  const usable = !isRefresh || last?.walk ? last : undefined;
  const nothing = { sheet_id: id, cursor: '', swept_at: '', rows: new Map() };
  const state = usable ?? nothing;
  yield* kind === 'sheet'
    ? readSheet(source, state, mode)
    : readReport(source, state);
  yield { state: { ...toState(state), ...(isRefresh && { complete: true }) } };
}
