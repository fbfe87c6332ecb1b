import { createSandbox, type Sandbox } from '../../connector/sandbox/sandbox';
import { createVirtualTime, type VirtualTime } from './virtualTime';

/** What the programs of a page find around them: a time, and a Smartsheet. */
export interface Machine {
  time: VirtualTime;
  /** Answers what listens on this machine, which is the sandbox on port 8080. */
  fetch: (request: Request) => Promise<Response>;
}

/** Milliseconds that an answer is on its way. */
const wayBack = 2;

/** Nine in the morning of the day on which all sessions of the guide are run. */
const morning = '2026-03-02T09:00:00Z';

export function createMachine(turn: () => Promise<void>): Machine {
  const start = Date.parse(morning);
  const time = createVirtualTime(start, turn);
  const sandbox = createSandbox({ now: () => start });
  const fetch = async (request: Request) => {
    const response = await time.busy(whole(answer(sandbox, request), time));
    time.pass(wayBack);
    return response;
  };
  return { time, fetch };
}

/** With its body at hand, unless it is one that breaks off or never ends. */
async function whole(
  answering: Promise<Response>,
  time: VirtualTime,
): Promise<Response> {
  const response = await answering;
  const { status, statusText, headers } = response;
  if (!headers.has('content-length')) return response;
  const body = await response.arrayBuffer();
  return watched(new Response(body, { status, statusText, headers }), time);
}

/** A browser takes its time with what is at hand, too: ours stands still. */
function watched(response: Response, { busy }: VirtualTime): Response {
  const { body } = response;
  const reader = () => {
    const reading = body!.getReader();
    return {
      read: () => busy(reading.read()),
      cancel: (why?: unknown) => reading.cancel(why),
    };
  };
  return Object.defineProperties(response, {
    text: { value: () => busy(Response.prototype.text.call(response)) },
    json: { value: () => busy(Response.prototype.json.call(response)) },
    ...(body && { body: { value: { getReader: reader } } }),
  });
}

async function answer(sandbox: Sandbox, request: Request): Promise<Response> {
  const { hostname, port } = new URL(request.url);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (isHere && port === '8080') return sandbox.fetch(request);
  throw Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error(`connect ECONNREFUSED ${hostname}`), {
      code: isHere ? 'ECONNREFUSED' : 'ENOTFOUND',
    }),
  });
}
