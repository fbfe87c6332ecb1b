import { startFarServer } from './farServer';
import { openConnector } from './subject';

export interface Far {
  /** Of each answer, in milliseconds. */
  delay: number;
  /** Of the requests that the budget allows, once its first burst is spent. */
  share: number;
  /** In MB. */
  peak: number;
  /** What a server that counts a sliding minute would have refused. */
  refused: number;
}

const perMinute = 300;
/** Three times the budget: the first is a burst, and the second is measured. */
const sheets = 121;
const size = { sheets, pages: 5, rows: 500, columns: 25, perMinute };

/** How a long sync keeps up with its budget behind a delay. Takes two minutes. */
export async function measureLatency(delay: number): Promise<Far> {
  const server = await startFarServer(size);
  const connector = openConnector(server.url, perMinute);
  try {
    const streams = (await connector.discover()).filter(
      ({ name }) => !name.startsWith('smartsheet_'),
    );
    if (streams.length !== sheets)
      throw new Error(`There are ${streams.length} streams, not ${sheets}.`);
    // What discover asked for is another minute's.
    await new Promise((resolve) => setTimeout(resolve, 61_000));
    Object.assign(server, { delay, tooMany: 0, asked: [] });
    const { peak } = await connector.read(streams);
    const [first = 0, last = 0] = [300, 600].map((n) => server.asked[n]);
    const { tooMany: refused } = server;
    return { delay, share: 60_000 / (last - first), peak, refused };
  } finally {
    connector.close();
    server.stop();
  }
}
