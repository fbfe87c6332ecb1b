import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadProtocolSchema } from '../../acceptance/src/protocolSchema';

const beside = resolve(
  __dirname,
  '../../../shared/data/airbyte_protocol.schema.json',
);

/** Airbyte's schema where it is named, or else in a folder beside the checkout. */
export function findProtocolSchema(): object | undefined {
  return (
    loadProtocolSchema() ??
    (existsSync(beside) ? loadProtocolSchema(beside) : undefined)
  );
}
