import { createAccount } from './createAccount';
import type { AccountOptions } from './createAccount';
import { createApi } from './api';
import { jsonIn } from './http/bodyText';
import { createClock } from './account/clock';
import { control } from './control';
import { createFaults } from './faults/order';
import type { Fault } from './faults/order';
import { misbehave } from './faults/misbehave';
import { createRequestLog } from './http/requestLog';
import { readReset } from './reset';
import { isForeign } from './http/strangers';
import { adminToken, createTokens } from './http/tokens';

export interface SandboxOptions extends AccountOptions {
  /** Milliseconds since 1970; the machine's clock if not given. */
  now?: () => number;
  /** Requests a minute for each token; no limit if not given. */
  requestsPerMinute?: number;
  /** Ways to misbehave from the start. */
  faults?: Fault[];
  /** Compress answers for those who accept it. */
  gzip?: boolean;
}

export interface Sandbox {
  /** Smartsheet's API 2.0 as one function, to be used in place of `fetch`. */
  fetch: typeof fetch;
}

/** The token that opens everything in the sandbox. */
export const accessToken = adminToken;

/** A sandbox of its own, in memory; no two share anything. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  let answer = start(options);
  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith('/sandbox/')) return answer(request);
      if (isForeign(request)) {
        return refuse(403, 'Pages of other sites may not steer the sandbox.');
      }
      if (request.method !== 'POST' || pathname !== '/sandbox/reset') {
        return answer(request);
      }
      try {
        const asked = readReset(await jsonIn(request));
        answer = start({ ...options, ...asked });
      } catch (error) {
        return refuse(400, (error as Error).message);
      }
      return answer(new Request(new URL('/sandbox/clock', request.url)));
    },
  };
}

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status });
}

/** A sandbox that nothing has happened to yet. Quirk: date-header */
function start(
  options: SandboxOptions,
): (request: Request) => Promise<Response> {
  const { now = Date.now, requestsPerMinute, faults: ordered = [] } = options;
  const clock = createClock(now);
  const account = createAccount(clock, options);
  const tokens = createTokens(clock);
  const faults = createFaults(ordered);
  const log = createRequestLog();
  const api = createApi(account, tokens, requestsPerMinute);
  const controls = control(account, tokens, faults, log);

  const answer = async (request: Request): Promise<Response> => {
    const response = await api.fetch(request);
    const zip = options.gzip && accepts(request, 'gzip');
    const body = await (zip ? gzip(response) : response).arrayBuffer();
    const headers = new Headers(response.headers);
    headers.set('date', new Date(clock.now()).toUTCString());
    headers.set('content-length', String(body.byteLength));
    if (zip) headers.set('content-encoding', 'gzip');
    return new Response(body, { status: response.status, headers });
  };

  return async (request) => {
    const { pathname, search } = new URL(request.url);
    if (pathname.startsWith('/sandbox/')) return controls.fetch(request);

    const path = pathname + search;
    const answered = log.begin(request.method, path);
    const fault = faults.next(path);
    const response = fault
      ? await misbehave({
          request,
          account,
          tokens,
          fault,
          answer: () => answer(request),
        })
      : await answer(request);
    answered(response);
    return response;
  };
}

function accepts(request: Request, encoding: string): boolean {
  return request.headers.get('accept-encoding')?.includes(encoding) ?? false;
}

function gzip(response: Response): Response {
  const { body } = response;
  return new Response(body && body.pipeThrough(new CompressionStream('gzip')));
}
