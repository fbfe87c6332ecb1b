import type {
  AirbyteMessage,
  JsonObject,
} from '../../connector/src/airbyte/protocol';

/** One table of a destination that keeps the newest record for each key. */
export interface Table {
  /** What somebody who asks for the rows of the sheet would see. */
  readonly rows: Map<number, JsonObject>;
  clear: () => void;
  /** Takes in the messages of one sync, as far as a state covers its records. */
  load: (
    messages: readonly AirbyteMessage[],
    keep?: 'committed' | 'all',
  ) => void;
}

/**
 * Deduplicates like Airbyte's destinations do: the record with the later
 * `_modified_at` wins, at equal times the one that came later. At the end of a
 * sync the rows that are marked as deleted go, or with `softDelete` stay.
 */
export function createTable({ softDelete = false } = {}): Table {
  const all = new Map<number, JsonObject>();
  const isGone = (data: JsonObject) => Boolean(data['_ab_cdc_deleted_at']);
  return {
    get rows() {
      return new Map([...all].filter(([, data]) => !isGone(data)));
    },
    clear: () => all.clear(),
    load(messages, keep = 'committed') {
      const lastState = messages.findLastIndex(({ type }) => type === 'STATE');
      const end = keep === 'all' ? messages.length : lastState + 1;
      for (const message of messages.slice(0, end)) {
        if (message.type !== 'RECORD') continue;
        const { data } = message.record;
        const id = data['_row_id'] as number;
        const known = all.get(id);
        if (!known || timeOf(data) >= timeOf(known)) all.set(id, data);
      }
      if (softDelete) return;
      for (const [id, data] of all) if (isGone(data)) all.delete(id);
    },
  };
}

function timeOf(data: JsonObject): string {
  return data['_modified_at'] as string;
}
