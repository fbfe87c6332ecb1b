import assert from 'node:assert/strict';
import { accept, type Verdict } from '../../acceptance/src/judge';
import type { JsonObject } from '../../acceptance/src/protocol';
import type { Target } from '../../acceptance/src/target';

/** A connector of two lines that prints `prints[command]` and ends with 0. */
export function stranger(
  prints: Record<string, object[]>,
  config: JsonObject = {},
): Target {
  const script =
    `const prints = ${JSON.stringify(prints)};` +
    `for (const message of prints[process.argv[1]] ?? []) console.log(JSON.stringify(message));`;
  return { command: [process.execPath, '-e', script], config };
}

export const spec = (properties: object) => ({
  type: 'SPEC',
  spec: { connectionSpecification: { type: 'object', properties } },
});
export const log = (message: string) => ({
  type: 'LOG',
  log: { level: 'INFO', message },
});
export const stream = (name: string, more: object = {}) => ({
  name,
  json_schema: {
    $schema: 'https://json-schema.org/draft-07/schema',
    type: 'object',
    properties: { id: { type: 'integer' } },
  },
  supported_sync_modes: ['full_refresh'],
  ...more,
});
export const catalog = (...streams: object[]) => ({
  type: 'CATALOG',
  catalog: { streams },
});
export const record = (stream: string, id: number, namespace?: string) => ({
  type: 'RECORD',
  record: { stream, namespace, data: { id }, emitted_at: Date.now() },
});

/** What one check says of a connector. */
export async function verdictOf(id: string, target: Target): Promise<Verdict> {
  const [verdict] = await accept(target, { ids: [id] });
  assert.ok(verdict);
  return verdict;
}
