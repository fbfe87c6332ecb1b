import { bearerToken } from '../http/auth';
import { ApiError, errorBody, expired, statusOf } from '../http/errors';
import type { ErrorCode } from '../http/errors';
import { mishaps } from './mishaps';
import { uuidOf } from '../account/ids';
import type { Misbehavior, Victim } from './victim';

/**
 * Every way in which the sandbox can be told to go wrong.
 * Quirk: retryable-codes
 */
const misbehaviors = {
  '429': tooManyRequests,
  '500': () => refusal(4000, 'An unexpected error has occurred.'),
  '502': () => html(502, 'Bad Gateway'),
  '503': () => html(503, 'Service Unavailable'),
  '504': () => html(504, 'Gateway Timeout'),
  '4001': () =>
    refusal(4001, 'Smartsheet is currently offline for system maintenance.'),
  '4002': () => refusal(4002, 'Server timeout exceeded. Request has failed.'),
  '4003': () => refusal(4003, 'Rate limit exceeded.'),
  '4004': () =>
    refusal(4004, 'Request failed because sheet is being edited by another.'),
  'expired-token': expireToken,
  reset: () => Promise.reject(new TypeError('fetch failed')),
  'reset-body': (victim) => cutBody(victim, 'error'),
  truncated: (victim) => cutBody(victim, 'end'),
  stall: ({ request }) => stall(request),
  'stall-body': (victim) => cutBody(victim, 'stall'),
  ...mishaps,
} satisfies Record<string, Misbehavior>;

export type FaultName = keyof typeof misbehaviors;

/** The names of all faults that can be ordered. */
export const faultNames = Object.keys(misbehaviors) as FaultName[];

/** Answers a request as badly as its fault says. */
export async function misbehave(victim: Victim): Promise<Response> {
  // Who orders a fault has its name checked: see parse.ts.
  const name = victim.fault.fault as FaultName;
  const misbehavior: Misbehavior = misbehaviors[name];
  return await misbehavior(victim);
}

/**
 * Nobody has recorded a real one; documents show no refId and no header.
 * Quirk: bare-429, fuller-429
 */
function tooManyRequests({ fault: { retryAfter, refId } }: Victim): Response {
  return Response.json(
    {
      ...(refId && { refId: uuidOf('429') }),
      errorCode: 4003,
      message: 'Rate limit exceeded.',
    },
    {
      status: 429,
      ...(retryAfter !== undefined && {
        headers: { 'retry-after': String(retryAfter) },
      }),
    },
  );
}

function refusal(code: ErrorCode, message: string): Response {
  return Response.json(
    errorBody(new ApiError(code, message), `refusal/${code}`),
    { status: statusOf(code) },
  );
}

/** What stands in front of the API answers in HTML. Quirk: html-body */
function html(status: number, title: string): Response {
  return new Response(
    `<html><head><title>${status} ${title}</title></head>` +
      `<body><h1>${status} ${title}</h1></body></html>\n`,
    { status, headers: { 'content-type': 'text/html' } },
  );
}

/** The token stays expired: only a fresh one, or clearing the faults, helps. */
function expireToken({ request, tokens }: Victim): Response {
  tokens.expire(bearerToken(request));
  return refusal(1003, expired().message);
}

/** Never answers. Ends only when the client gives up. */
function stall({ signal }: Request): Promise<never> {
  return new Promise((_resolve, reject) => {
    const giveUp = () => reject(signal.reason as Error);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}

/** Sends half of the real answer, and then an error, the end or nothing. */
async function cutBody(
  { request, answer }: Victim,
  then: 'error' | 'end' | 'stall',
): Promise<Response> {
  const whole = await answer();
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
  const headers = new Headers(whole.headers);
  headers.delete('content-length');
  if (then === 'end') return new Response(half, { headers });

  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!sent) {
        sent = true;
        return controller.enqueue(half);
      }
      if (then === 'stall') await stall(request);
      throw new TypeError('terminated');
    },
  });
  return new Response(body, { status: whole.status, headers });
}
