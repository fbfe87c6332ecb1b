import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AirbyteMessage } from '../../connector/src/airbyte/protocol';
import type { SandboxOptions } from '../../connector/sandbox/sandbox';
import {
  configure,
  createLab,
  errorsOf,
  logsOf,
  recordsOf,
  tokenConfig,
  type Lab,
} from './lab';

const minute = 60_000;

interface Busy {
  lab: Lab;
  /** When each request left, in milliseconds since the start. */
  times: number[];
  read: () => Promise<AirbyteMessage[]>;
}

/** An account of many sheets, to be read at some number of requests a minute. */
async function busy(
  sheets: number,
  requests_per_minute: number,
  options: SandboxOptions = {},
): Promise<Busy> {
  const lab = createLab({ account: { sheets }, ...options });
  const config = { ...tokenConfig, requests_per_minute };
  const catalog = await lab.discover(config);
  const stores = catalog.streams.flatMap(({ name }) =>
    name.startsWith('Store') ? [name] : [],
  );
  lab.clock.advance(2 * minute);
  const times: number[] = [];
  const start = lab.clock.now();
  lab.meanwhile = () => void times.push(lab.clock.now() - start);
  return {
    lab,
    times,
    read: () => lab.read(configure(catalog, stores), undefined, config),
  };
}

const mostInAnyMinute = (times: number[]) =>
  Math.max(
    ...times.map(
      (start) => times.filter((t) => t >= start && t < start + minute).length,
    ),
  );

const rateLimited = (messages: AirbyteMessage[]) =>
  messages.flatMap((message) =>
    message.type === 'TRACE' && message.trace.type === 'STREAM_STATUS'
      ? (message.trace.stream_status.reasons ?? []).map((reason) => ({
          until: reason.rate_limited.quota_reset,
        }))
      : [],
  );

test('streams side by side never send more than the budget in any sixty seconds', async () => {
  const { times, read } = await busy(70, 20);
  const messages = await read();
  assert.deepEqual(errorsOf(messages), []);
  assert.equal(recordsOf(messages).length, 70 * 20);
  assert.equal(times.length, 70);
  assert.equal(mostInAnyMinute(times), 20);
  // 20 at once and 20 more with each minute: nothing is held back for long.
  assert.equal(times.at(-1), 3 * minute);
});

test('a sync that fits into the budget does not wait', async () => {
  const { times, read } = await busy(19, 20);
  await read();
  assert.equal(times.at(-1), 0);
});

test('retries count like any other request', async () => {
  const { lab, times, read } = await busy(30, 20);
  await lab.fault({ fault: '503', times: 15 });
  const messages = await read();
  assert.deepEqual(errorsOf(messages), []);
  assert.equal(times.length, 45);
  assert.ok(mostInAnyMinute(times) <= 20);
});

test('a budget as large as the quota is never refused', async () => {
  const { read } = await busy(40, 30, { requestsPerMinute: 30 });
  const messages = await read();
  assert.deepEqual(errorsOf(messages), []);
  assert.ok(!logsOf(messages).some((line) => line.includes('429')));
  assert.equal(recordsOf(messages).length, 40 * 20);
});

test('a server that counts the last sixty seconds refuses nothing, however long requests are on their way', async () => {
  const { lab, read } = await busy(90, 30);
  const { sleep, now } = lab.clock;
  const arrivals: number[] = [];
  let refused = 0;
  lab.meanwhile = async (_, request) => {
    // On their way out for up to three seconds, as long again on the way back.
    const way = (arrivals.length * 7_919) % 3_000;
    await sleep(way);
    const counted = arrivals.filter((at) => at > now() - minute).length;
    arrivals.push(now());
    if (counted >= 30) refused++;
    const answer = await lab.answer(request);
    await sleep(way);
    return answer;
  };
  const messages = await read();
  assert.deepEqual(errorsOf(messages), []);
  assert.equal(arrivals.length, 90);
  assert.equal(refused, 0);
});

test('a token that somebody else uses up as well is read to the end all the same', async () => {
  const { lab, read } = await busy(40, 300, { requestsPerMinute: 15 });
  const start = lab.clock.now();
  const messages = await read();
  assert.deepEqual(errorsOf(messages), []);
  assert.equal(recordsOf(messages).length, 40 * 20);
  assert.ok(lab.clock.now() - start < 6 * minute);
});

test('a minute of nothing but refusals does not end the sync', async () => {
  const { lab, read } = await busy(4, 300);
  const end = lab.clock.now() + minute;
  lab.meanwhile = () =>
    lab.clock.now() < end
      ? Response.json(
          { errorCode: 4003, message: 'Rate limit exceeded.' },
          { status: 429 },
        )
      : undefined;
  const messages = await read();
  assert.deepEqual(errorsOf(messages), []);
  assert.ok(lab.clock.now() < end + minute);
});

test('while Smartsheet asks for a pause, no stream sends anything', async () => {
  const { lab, times, read } = await busy(40, 300);
  await lab.fault({ fault: '429', retryAfter: 45, after: 10 });
  const messages = await read();
  assert.deepEqual(errorsOf(messages), []);
  const refused = times[10]!;
  assert.deepEqual(
    times.filter((time) => time > refused && time < refused + 45_000),
    [],
  );
});

test('a stream that has failed waits for no quota any more', async () => {
  const { lab, read } = await busy(40, 10);
  let requests = 0;
  lab.meanwhile = () =>
    requests++ === 0
      ? Response.json({ errorCode: 1006 }, { status: 404 })
      : undefined;
  const messages = await read();
  const failed = errorsOf(messages)[0]!.stream_descriptor!.name;
  const statuses = messages.flatMap((message) =>
    message.type === 'TRACE' && message.trace.type === 'STREAM_STATUS'
      ? [message.trace.stream_status]
      : [],
  );
  assert.ok(rateLimited(messages).length > 0);
  assert.equal(
    statuses.findLast((one) => one.stream_descriptor.name === failed)!.status,
    'INCOMPLETE',
  );
});

test('Retry-After may also be a date', async () => {
  const { lab, read } = await busy(1, 300);
  const until = Math.ceil(lab.clock.now() / 1000) * 1000 + 20_000;
  let asked = 0;
  lab.meanwhile = () => {
    if (asked++ > 0) return;
    const headers = { 'retry-after': new Date(until).toUTCString() };
    return new Response('', { status: 503, headers });
  };
  await read();
  assert.equal(lab.clock.now(), until);
});

test('a Retry-After of 0 is no invitation to hammer', async () => {
  const { lab, times, read } = await busy(1, 300);
  let refusals = 5;
  const note = lab.meanwhile;
  lab.meanwhile = (path, request) => {
    void note(path, request);
    if (refusals-- <= 0) return;
    return new Response('', { status: 503, headers: { 'retry-after': '0' } });
  };
  await read();
  assert.equal(new Set(times).size, 6);
});

test('the time that a 429 names as the reset of its quota is waited for', async () => {
  const { lab, read } = await busy(1, 300);
  const reset = Math.ceil(lab.clock.now() / 1000) + 40;
  let asked = 0;
  lab.meanwhile = () => {
    if (asked++ > 0) return;
    const headers = { 'x-ratelimit-reset': String(reset) };
    return new Response('{}', { status: 429, headers });
  };
  await read();
  assert.equal(lab.clock.now(), reset * 1000);
});

test('a long wait is announced in the log and as RATE_LIMITED, with its end', async () => {
  const { lab, read } = await busy(25, 20);
  const end = lab.clock.now() + minute;
  const messages = await read();
  assert.ok(
    logsOf(messages).includes("Waiting 60 s for Smartsheet's rate limit."),
  );
  const announced = rateLimited(messages);
  assert.ok(announced.length > 0);
  assert.ok(announced.every(({ until }) => until === end));
});

test('short waits are not worth a word', async () => {
  const { lab, read } = await busy(5, 300);
  await lab.fault({ fault: '429', retryAfter: 4 });
  const messages = await read();
  assert.deepEqual(rateLimited(messages), []);
  assert.ok(!logsOf(messages).some((line) => line.startsWith('Waiting')));
});

test('a fault after a wait for the budget is tried again like any other', async () => {
  const lab = createLab({ account: { sheets: 50 } });
  await lab.fault({ fault: '503', path: '/columns', after: 45 });
  const catalog = await lab.discover({
    ...tokenConfig,
    requests_per_minute: 20,
  });
  assert.equal(
    catalog.streams.filter(({ name }) => name.startsWith('Store')).length,
    50,
  );
});
