import type { JsonObject } from '../airbyte/protocol';
import { byType, integer, nullable, text, timestamp } from '../airbyte/schema';
import type { Query } from '../http/send';
import { isList } from '../http/shape';
import type { AccountTable } from './table';

const ask = { shape: { data: isList } };
const firstLook = 30 * 24 * 3_600_000;

/**
 * Who did what, for System Admins of accounts with Event Reporting: from where
 * the last sync stopped, or of the last thirty days. The position that the API
 * hands out is the state.
 */
export const events: AccountTable = {
  primaryKey: ['event_id'],
  cursor: 'event_timestamp',
  properties: byType(
    [{ type: 'string' }, 'event_id'],
    [timestamp, 'event_timestamp'],
    [text, 'object_type', 'object_id_str', 'action'],
    [integer, 'user_id', 'request_user_id'],
    [text, 'source'],
    [nullable('object'), 'additional_details'],
  ),
  probe: ({ client, world }) =>
    client.get('/events', { since: toHour(world.now()), maxCount: 1 }, ask),
  async *list({ client, world }, state) {
    const last = state?.['stream_position'];
    let from: Query =
      typeof last === 'string'
        ? { streamPosition: last }
        : { since: toHour(world.now() - firstLook) };
    const seen = new Set<unknown>();
    for (let more = true; more;) {
      seen.add(from.streamPosition);
      const query = { ...from, maxCount: 1000 };
      const { body } = await client.get<Events>('/events', query, ask);
      const { data, moreAvailable, nextStreamPosition } = body;
      yield data.map(withOneSpelling);
      yield { state: { stream_position: nextStreamPosition } };
      // A position that leads back would lead there for ever.
      more = moreAvailable && !seen.has(nextStreamPosition);
      from = { streamPosition: nextStreamPosition };
    }
  },
};

interface Events {
  nextStreamPosition: string;
  moreAvailable: boolean;
  data: JsonObject[];
}

/** The time and the object go by two names, by the age of the documentation. */
function withOneSpelling(event: JsonObject): JsonObject {
  const { eventTimeStamp: eventTimestamp, objectId } = event;
  const isExact =
    typeof objectId !== 'number' || Number.isSafeInteger(objectId);
  const objectIdStr = isExact ? objectId?.toString() : undefined;
  return { eventTimestamp, objectIdStr, ...event };
}

/** `since` is only as fine as the hour. */
function toHour(time: number): string {
  return `${new Date(time).toISOString().slice(0, 13)}:00:00Z`;
}
