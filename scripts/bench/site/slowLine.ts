import {
  createServer,
  get,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';

/** Bytes in a millisecond: 10 Mbit/s. */
const rate = 1_250;
/** There and back, in ms. */
const roundTrip = 40;

/** A way to a site that is 10 Mbit/s wide, for all connections together. */
export async function openSlowLine(base: string) {
  let freeAt = 0;
  async function* slowly(data: AsyncIterable<Buffer>) {
    for await (const part of data) {
      freeAt = Math.max(freeAt, performance.now()) + part.length / rate;
      await setTimeout(freeAt - performance.now());
      yield part;
    }
  }
  const pass = async ({ url }: IncomingMessage, answer: ServerResponse) => {
    await setTimeout(roundTrip);
    const found = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { 'accept-encoding': 'gzip' };
      get(`${base}${url}`, { headers }, resolve).on('error', reject);
    });
    answer.writeHead(found.statusCode ?? 502, found.headers);
    await pipeline(found, slowly, answer);
  };
  const server = createServer((asked, answer) => {
    pass(asked, answer).catch(() => answer.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () => server.close(),
  };
}
