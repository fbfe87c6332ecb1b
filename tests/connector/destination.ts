import type {
  AirbyteMessage,
  JsonObject,
} from '../../connector/src/airbyte/protocol';

/** One table of a destination that keeps the newest record for each key. */
export interface Table {
  rows: Map<number, JsonObject>;
  /** Takes in the messages of one sync, as far as a state covers its records. */
  load: (
    messages: readonly AirbyteMessage[],
    keep?: 'committed' | 'all',
  ) => void;
}

/**
 * Deduplicates like Airbyte's destinations do: the record with the later
 * `_modified_at` wins, at equal times the one that came later, and at the end of
 * the sync the rows that are marked as deleted go.
 */
export function createTable(): Table {
  const rows = new Map<number, JsonObject>();
  return {
    rows,
    load(messages, keep = 'committed') {
      const lastState = messages.findLastIndex(({ type }) => type === 'STATE');
      const end = keep === 'all' ? messages.length : lastState + 1;
      for (const message of messages.slice(0, end)) {
        if (message.type !== 'RECORD') continue;
        const { data } = message.record;
        const id = data['_row_id'] as number;
        const known = rows.get(id);
        if (!known || timeOf(data) >= timeOf(known)) rows.set(id, data);
      }
      for (const [id, data] of rows) {
        if (data['_ab_cdc_deleted_at']) rows.delete(id);
      }
    },
  };
}

function timeOf(data: JsonObject): string {
  return data['_modified_at'] as string;
}
