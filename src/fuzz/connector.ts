import type { AirbyteMessage } from '../../connector/src/airbyte/protocol';
import { run } from '../../connector/src/airbyte/run';
import { createSource } from '../../connector/src/source';
import type { Time } from './clock';
import type { Fault } from './plan';
import { createRandom } from './random';

/** What happens to the requests of one run. */
export interface Circumstances {
  time: Time;
  /** The answer to a request, or undefined where nothing is. */
  answer: (url: string) => unknown;
  /** Called before the n-th request is answered, counted from 1. */
  before?: (request: number) => void;
  faults?: ReadonlyMap<number, Fault>;
  /** Stops the process behind that many messages. */
  killAfter?: number | undefined;
  /** By how many milliseconds the connector's clock is ahead. */
  skew: number;
  /** By how many the computer is ahead that answers a request. */
  ahead: () => number;
  seed: number;
}

export interface Run {
  messages: AirbyteMessage[];
  requests: string[];
  killed: boolean;
  /** Requests that the mock could not make sense of. */
  strange: string[];
}

/** Runs one command of the connector in this process. */
export async function runConnector(
  command: string,
  files: Record<string, unknown>,
  circumstances: Circumstances,
): Promise<Run> {
  const { time, skew, killAfter = Infinity } = circumstances;
  const result: Run = {
    messages: [],
    requests: [],
    killed: false,
    strange: [],
  };
  const clock = time.forRun();
  const now = () => time.now() + skew;
  const world = {
    ...{ now, sleep: clock.sleep, cloud: false },
    fetch: createFetch(circumstances, result),
  };
  const argv = [command, ...Object.keys(files).flatMap((n) => [`--${n}`, n])];
  await new Promise<void>((resolve) => {
    // Behind the last message that it takes, whoever posts waits for ever.
    const post = (message: AirbyteMessage): Promise<void> => {
      if (result.killed) return new Promise(() => {});
      result.killed = result.messages.push(message) >= killAfter;
      if (!result.killed) return Promise.resolve();
      resolve();
      return new Promise(() => {});
    };
    const readFile = (name: string) =>
      Promise.resolve(JSON.stringify(files[name]));
    void run(createSource(world), argv, { now, readFile, post }).then(resolve);
  });
  clock.stop();
  return result;
}

/** Answers take time, half of it before and half after the rows are looked up. */
function createFetch(
  { time, answer, before, faults, ahead, seed }: Circumstances,
  result: Run,
): (request: Request) => Promise<Response> {
  const random = createRandom(seed);
  return ({ url }) => {
    if (result.killed) return new Promise(() => {});
    const number = result.requests.push(url);
    const delay = random.pick([1, 1, 20, 200, 1500]);
    time.advance(delay);
    before?.(number);
    let body: unknown;
    try {
      body = answer(url);
    } catch (error) {
      result.strange.push(String(error));
    }
    time.advance(delay);
    try {
      const fault = faults?.get(number);
      const response =
        body === undefined ? refusal() : respond(body as object, fault);
      response.headers.set(
        'date',
        new Date(time.now() + ahead()).toUTCString(),
      );
      return Promise.resolve(response);
    } catch (error) {
      return Promise.reject(error as Error);
    }
  };
}

function respond(answer: object, fault: Fault | undefined): Response {
  const text = JSON.stringify(answer);
  if ('errorCode' in answer) return json(text, 500, { 'retry-after': '60' });
  if (fault === 'reset') throw new TypeError('fetch failed');
  if (fault === 'half') return json(text.slice(0, text.length / 2), 200);
  if (fault === 'html') return new Response('<html></html>', { status: 502 });
  if (fault === undefined) return json(text, 200);
  const body = { errorCode: fault === 429 ? 4003 : 4002, message: 'Try later' };
  return json(JSON.stringify(body), fault);
}

const refusal = () =>
  json(JSON.stringify({ errorCode: 1006, message: 'Not found' }), 404);

function json(text: string, status: number, more: object = {}): Response {
  const headers = { 'content-type': 'application/json', ...more };
  return new Response(text, { status, headers });
}
