import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChannel } from '../../connector/src/airbyte/channel';

const collect = async <T>(values: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
};

/** Long enough for everything that is going to happen by itself. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('hands over what is posted, in order, until the work is done', async () => {
  const { post, drain } = createChannel<number>();
  const work = async () => {
    for (let i = 0; i < 100; i++) await post(i);
  };
  assert.deepEqual(
    await collect(drain(work())),
    Array.from({ length: 100 }, (_, i) => i),
  );
});

test('a producer goes no further than the consumer has pulled', async () => {
  const { post, drain } = createChannel<number>();
  let produced = 0;
  const work = async () => {
    for (let i = 0; i < 10; i++) {
      await post(i);
      produced++;
    }
  };
  const values = drain(work());
  for (let pulled = 1; pulled <= 3; pulled++) {
    await values.next();
    await settle();
    assert.equal(produced, pulled - 1);
  }
});

test('producers that stand in line take turns', async () => {
  const { post, drain } = createChannel<string>();
  const produce = async (name: string) => {
    for (let i = 0; i < 3; i++) await post(`${name}${i}`);
  };
  const work = Promise.all([produce('a'), produce('b')]);
  assert.deepEqual(await collect(drain(work)), [
    'a0',
    'b0',
    'a1',
    'b1',
    'a2',
    'b2',
  ]);
});

test('what was posted before the work failed still arrives, then the failure', async () => {
  const { post, drain } = createChannel<number>();
  const work = async () => {
    await post(1);
    throw new Error('too much');
  };
  const seen: number[] = [];
  await assert.rejects(async () => {
    for await (const value of drain(work())) seen.push(value);
  }, /too much/);
  assert.deepEqual(seen, [1]);
});

test('work that posts nothing ends the channel', async () => {
  assert.deepEqual(
    await collect(createChannel<number>().drain(Promise.resolve())),
    [],
  );
});
