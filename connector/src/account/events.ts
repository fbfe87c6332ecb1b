import { integer, text, timestamp } from '../nullable';
import type { JsonObject } from '../airbyte/protocol';
import type { Batch, Checkpoint } from '../airbyte/stream';
import type { Client } from '../smartsheet/client';
import { toRow } from './table';

export const eventsName = 'smartsheet_events';

export const eventProperties = {
  event_id: { type: 'string' },
  event_timestamp: timestamp,
  object_type: text,
  object_id_str: text,
  action: text,
  user_id: integer,
  request_user_id: integer,
  source: text,
  additional_details: { type: ['null', 'object'] },
};

const firstLook = 30 * 24 * 3_600_000;

/** Who did what, for System Admins of accounts with Event Reporting. */
export function probeEvents(client: Client, now: number): Promise<unknown> {
  return client.get('/events', { since: toHour(now), maxCount: 1 });
}

/**
 * Events from where the last sync stopped, or of the last thirty days. The
 * position that the API hands out is the state.
 */
export async function* readEvents(
  client: Client,
  state: JsonObject | undefined,
  now: number,
): AsyncGenerator<Batch | Checkpoint> {
  let position = state?.['stream_position'];
  for (let more = true; more;) {
    const from =
      typeof position === 'string'
        ? { streamPosition: position }
        : { since: toHour(now - firstLook) };
    const { body } = await client.get<Events>('/events', {
      ...from,
      maxCount: 1000,
    });
    yield { records: body.data.map((event) => ({ data: toEvent(event) })) };
    more = body.moreAvailable && body.nextStreamPosition !== position;
    position = body.nextStreamPosition;
    yield { state: { stream_position: position } };
  }
}

interface Events {
  nextStreamPosition: string;
  moreAvailable: boolean;
  data: RawEvent[];
}

/** The time is spelt two ways, by the age of the documentation. */
interface RawEvent {
  eventTimestamp?: string;
  eventTimeStamp?: string;
  objectId?: number | string;
  objectIdStr?: string;
}

function toEvent(event: RawEvent): JsonObject {
  return toRow(eventProperties, {
    ...event,
    eventTimestamp: event.eventTimestamp ?? event.eventTimeStamp,
    objectIdStr: event.objectIdStr ?? event.objectId?.toString(),
  });
}

/** `since` is only as fine as the hour. */
function toHour(time: number): string {
  return `${new Date(time).toISOString().slice(0, 13)}:00:00Z`;
}
