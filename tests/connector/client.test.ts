import assert from 'node:assert/strict';
import { test } from 'node:test';
import { always, bearer } from '../../connector/src/http/authorize';
import { createBudget } from '../../connector/src/http/budget';
import { smartsheet } from '../../connector/src/smartsheet/api';
import { createClient } from '../../connector/src/http/client';
import { toError } from '../../connector/src/smartsheet/errors';
import { listByKey } from '../../connector/src/smartsheet/lists';
import { createClock } from './clock';
import type { World } from '../../connector/src/world';

const start = Date.parse('2026-03-02T09:00:00Z');

/** A client by itself, and whatever answers it. */
function clientOf(fetch: World['fetch']) {
  const clock = createClock('2026-03-02T09:00:00Z');
  const world = { ...clock, cloud: false, fetch };
  const client = createClient({
    api: smartsheet('https://sandbox.example.com/2.0'),
    world,
    authorize: always(bearer('token')),
    budget: createBudget(world, 300, async () => {}),
    patience: 60_000,
    due: Infinity,
    log: async () => {},
  });
  return { client, clock };
}

test('an answer that took its time is true for when it was asked for', async () => {
  const { client, clock } = clientOf(async () => {
    clock.advance(5_000);
    const date = new Date(clock.now()).toUTCString();
    return Response.json({}, { headers: { date } });
  });
  const { sentAt, answeredAt } = await client.get('/sheets');
  assert.equal(sentAt, start);
  assert.equal(answeredAt, start + 6_000);
});

test('a token with no other behind it is refused once', async () => {
  let requests = 0;
  const { client } = clientOf(async () => {
    requests++;
    return Response.json({ errorCode: 1002 }, { status: 401 });
  });
  await assert.rejects(client.get('/sheets'), { refusal: 'unauthorized' });
  assert.equal(requests, 1);
});

test('a request that takes too long is called off', async () => {
  const signals: AbortSignal[] = [];
  const { client } = clientOf(({ signal }) => {
    signals.push(signal);
    return new Promise(() => {});
  });
  await assert.rejects(client.get('/sheets'), /no complete answer within 60/);
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [true],
  );
});

test('of two pauses the longer one counts', async () => {
  const clock = createClock('2026-03-02T09:00:00Z');
  const world = { ...clock, cloud: false, fetch: () => assert.fail() };
  const budget = createBudget(world, 300, async () => {});
  budget.pauseUntil(start + 30_000);
  budget.pauseUntil(start + 10_000);
  await budget.take(1);
  assert.equal(clock.now(), start + 30_000);
});

test('the code of an error says more than the status it came with', () => {
  const { refusal } = toError('/sheets', 400, '{"errorCode": 1006}');
  assert.equal(refusal, 'not_found');
});

test('a key that leads to itself ends its list', async () => {
  let requests = 0;
  const { client } = clientOf(async () =>
    Response.json({
      data: [{ id: requests }],
      ...(requests++ < 9 && { lastKey: 'same' }),
    }),
  );
  assert.deepEqual(await listByKey(client, '/workspaces', {}), [
    { id: 0 },
    { id: 1 },
  ]);
});
