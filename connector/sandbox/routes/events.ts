import { Hono } from 'hono';
import type { Account } from '../account/account';
import { wholeNumber } from '../http/envelope';
import { invalid, missing } from '../http/errors';
import { momentOf } from '../http/moment';

/** How much of a moment tells the hour, in characters. Quirk: events-since */
const hour = 13;

/**
 * The activity log: a position in the stream leads to what comes after it.
 * Quirk: event-positions
 */
export function events(account: Account): Hono {
  const app = new Hono();

  app.get('/', (c) => {
    const query = c.req.query();
    const maxCount = wholeNumber(query, 'maxCount') ?? 1000;
    if (maxCount > 10_000) throw invalid('maxCount', maxCount);
    const since = momentOf(query, 'since');
    const position = query['streamPosition'];
    if (since === undefined && position === undefined) throw missing('since');

    // `since` is read to the hour only.
    const start =
      position === undefined
        ? account.events.findIndex(
            ({ eventTimestamp }) =>
              eventTimestamp.slice(0, hour) >= (since ?? '').slice(0, hour),
          )
        : Number(position);
    const from = start < 0 ? account.events.length : start;
    const to = momentOf(query, 'to');
    const data = account.events
      .slice(from, from + maxCount)
      .filter((event) => to === undefined || event.eventTimestamp <= to);
    return c.json({
      nextStreamPosition: String(from + data.length),
      moreAvailable: from + data.length < account.events.length && !to,
      data,
    });
  });

  return app;
}
