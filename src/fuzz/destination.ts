/** A record as it arrived. */
export interface Arrival {
  data: Record<string, unknown>;
  /** In milliseconds, by the source. */
  emittedAt: number;
}

/** The table of a deduplicating destination, as Airbyte's own merge into one. */
export interface Table {
  load: (batch: readonly Arrival[]) => void;
  /** What somebody who queries it sees: the rows that no tombstone hides. */
  live: () => Map<number, Record<string, unknown>>;
  copy: () => Table;
}

/**
 * Newest first by `_modified_at`, then by the moment of emission. Where both
 * are equal nothing is promised, so what was there first stays.
 */
export function createTable(
  deletes: 'hard' | 'soft',
  rows = new Map<number, Arrival>(),
): Table {
  return {
    load(batch) {
      const newest = new Map<number, Arrival>();
      for (const arrival of batch) put(newest, arrival);
      for (const arrival of newest.values()) put(rows, arrival);
      if (deletes === 'soft') return;
      for (const [id, { data }] of rows) if (isTombstone(data)) rows.delete(id);
    },
    live: () =>
      new Map(
        [...rows]
          .filter(([, { data }]) => !isTombstone(data))
          .map(([id, { data }]) => [id, data]),
      ),
    copy: () => createTable(deletes, new Map(rows)),
  };
}

export function isTombstone(data: Record<string, unknown>): boolean {
  return typeof data['_ab_cdc_deleted_at'] === 'string';
}

function put(rows: Map<number, Arrival>, arrival: Arrival): void {
  const id = Number(arrival.data['_row_id']);
  const there = rows.get(id);
  if (there && !isNewer(arrival, there)) return;
  rows.set(id, arrival);
}

function isNewer(one: Arrival, other: Arrival): boolean {
  const [first, second] = [cursorOf(one), cursorOf(other)];
  return first === second ? one.emittedAt > other.emittedAt : first > second;
}

/** Rows without a date come last. */
function cursorOf({ data }: Arrival): number {
  const date = data['_modified_at'];
  return typeof date === 'string' ? Date.parse(date) : -Infinity;
}
