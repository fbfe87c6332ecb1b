import assert from 'node:assert/strict';
import type { AirbyteRecord, Json } from '../../connector/src/airbyte/protocol';
import { createTable } from './destination';
import {
  configure,
  createLab,
  errorsOf,
  recordsOf,
  statesOf,
  type Lab,
} from './lab';

export interface SyncedReport {
  lab: Lab;
  stream: ReturnType<typeof configure>[0]['stream'];
  /** What the first sync brought. */
  first: AirbyteRecord[];
  sync: () => Promise<AirbyteRecord[]>;
  /** What a destination holds after all the syncs. */
  table: ReturnType<typeof createTable>;
}

export async function startReport(
  report: string,
  lab = createLab(),
): Promise<SyncedReport> {
  const catalog = configure(await lab.discover(), [report]);
  const table = createTable();
  let state: Json = [];
  const sync = async () => {
    const messages = await lab.read(catalog, state);
    assert.deepEqual(errorsOf(messages), []);
    state = statesOf(messages);
    table.load(messages);
    return recordsOf(messages);
  };
  const first = await sync();
  return { lab, stream: catalog[0]!.stream, first, sync, table };
}

/** The rows that came as tombstones. */
export const goneOf = (records: AirbyteRecord[]) =>
  records.flatMap(({ data }) =>
    data['_ab_cdc_deleted_at'] ? [data['_row_id']] : [],
  );

/** Rows of the report itself, as Smartsheet shows it. */
async function shown({ lab, stream }: SyncedReport): Promise<Set<number>> {
  const id = stream.json_schema['report_id'];
  const { rows } = await lab.call<{ rows: { id: number }[] }>(
    'GET',
    `/reports/${String(id)}?pageSize=10000`,
  );
  return new Set(rows.map(({ id }) => id));
}

export const assertAsShown = async (synced: SyncedReport) =>
  assert.deepEqual(new Set(synced.table.rows.keys()), await shown(synced));
