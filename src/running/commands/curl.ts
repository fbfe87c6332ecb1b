import type { BashOptions } from 'just-bash/browser';
import type { Machine } from '../machine';

/** How the shell's own `curl` reaches the sandbox, and nothing else. */
export function curlFetch(machine: Machine): NonNullable<BashOptions['fetch']> {
  return async (url, { method = 'GET', headers = {}, body } = {}) => {
    const response = await machine.fetch(
      new Request(url, {
        method,
        headers,
        ...(body !== undefined && { body }),
      }),
    );
    return {
      url,
      status: response.status,
      statusText: response.statusText || (phrases[response.status] ?? ''),
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  };
}

/** What a server of Node says beside a status. */
const phrases: Record<number, string> = {
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};
