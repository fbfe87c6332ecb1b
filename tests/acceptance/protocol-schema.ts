import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Airbyte's own schema of its messages, as JSON, where this machine has it.
 *
 * It is Airbyte's file, so it is not in this repository: name it in
 * AIRBYTE_PROTOCOL_SCHEMA or put it in a folder beside the checkout.
 */
export function loadProtocolSchema(): object | undefined {
  const places = [
    process.env['AIRBYTE_PROTOCOL_SCHEMA'],
    resolve(__dirname, '../../../shared/data/airbyte_protocol.schema.json'),
  ];
  const place = places.find((place) => place && existsSync(place));
  if (!place) return undefined;
  return JSON.parse(readFileSync(place, 'utf8')) as object;
}

export const schemaIsMissing =
  'not run: the official protocol schema is not on this machine. ' +
  'Name it in AIRBYTE_PROTOCOL_SCHEMA; a check of the required keys ran instead.';
