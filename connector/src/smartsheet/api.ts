import type { Api } from '../http/send';
import { isThing } from '../http/shape';
import { parseAnswer } from './answer';
import { toError } from './errors';

/** The API at an address, as a client wants to know it. */
export function smartsheet(address: string): Api {
  return {
    name: 'Smartsheet',
    address,
    headers: {
      Accept: 'application/json',
      'User-Agent': 'airbyte-source-smartsheet',
    },
    parse: parseAnswer,
    // Some errors come as a success.
    toError: (path, { ok, status }, text, body) =>
      ok && !(isThing(body) && body['errorCode'] !== undefined)
        ? undefined
        : toError(path, status, text),
  };
}
