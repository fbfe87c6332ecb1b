import { readFileSync } from 'node:fs';

/**
 * Airbyte's own schema of its messages, as JSON. It is Airbyte's file, so it
 * is not part of this package: `place` names it, or else the variable
 * AIRBYTE_PROTOCOL_SCHEMA. Undefined without either.
 */
export function loadProtocolSchema(
  place = process.env['AIRBYTE_PROTOCOL_SCHEMA'],
): object | undefined {
  if (!place) return undefined;
  return JSON.parse(readFileSync(place, 'utf8')) as object;
}

export const schemaIsMissing =
  'Airbyte’s own schema of messages was not at hand, so their required keys were checked instead. ' +
  'Name it in AIRBYTE_PROTOCOL_SCHEMA to have both.';
