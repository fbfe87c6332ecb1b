import type { World } from '../world';
import { RequestError, withResponse, type Refused } from './errors';
import { withTimeout } from './timeout';

const megabyte = 1_000_000;
/**
 * What a longer answer holds is not read. A row at its worst fits, 400 columns of
 * 4,000 characters, each sent in three forms; what never ends does not.
 */
const longest = 32 * megabyte;

/** Node forgets the signal of a request that nobody holds: it could not be ended. */
const held = new Set<Request>();

export interface Exchange {
  response: Response;
  text: string;
  /** When the head of the answer was there, in milliseconds since 1970. */
  arrived: number;
}

/**
 * Sends a request and reads its answer to the end, within `limit` milliseconds.
 * What fails with the body has the response with it.
 */
export function exchange(
  world: World,
  url: string | URL,
  init: RequestInit,
  limit: number,
): Promise<Exchange> {
  let response: Response | undefined;
  const exchanged = withTimeout(world, limit, async (signal) => {
    const request = new Request(url, { ...init, redirect: 'manual', signal });
    held.add(request);
    try {
      response = await world.fetch(request);
      const arrived = world.now();
      refuseRedirect(response);
      return { response, arrived, text: await readText(response, request.url) };
    } finally {
      held.delete(request);
    }
  });
  return exchanged.catch((error: Refused) => {
    throw withResponse(error, response);
  });
}

/** Whoever is there instead is not whom we asked, whatever they say. */
function refuseRedirect({ status, type, headers, url }: Response): void {
  const isRedirect = status >= 300 && status < 400;
  if (!isRedirect && type !== 'opaqueredirect') return;
  const to = headers.get('location') ?? '';
  const base = url || undefined;
  // The rest of such an address may hold what is for nobody else to see.
  const place = URL.canParse(to, base) ? new URL(to, base).origin : 'elsewhere';
  throw new Error(`it redirects to ${place}, and we do not follow`);
}

async function readText({ body }: Response, url: string): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    // A character may be cut between two pieces: the decoder waits for the rest.
    text += decoder.decode(value, { stream: value !== undefined });
    if (!value) return text;
    length += value.length;
    if (length <= longest) continue;
    // Closes the connection; how it likes that is of no interest.
    reader?.cancel().catch(() => {});
    const what = `The answer to ${new URL(url).pathname}`;
    const size = `longer than ${longest / megabyte} MB`;
    throw new RequestError('too_large', `${what} is ${size}`);
  }
}
