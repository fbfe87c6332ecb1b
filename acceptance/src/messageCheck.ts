import { Ajv } from 'ajv';
import type { AirbyteMessage } from './protocol';

/** Type of a message → the one key its payload may stand under. */
const payloadKeys: Record<string, string> = {
  RECORD: 'record',
  STATE: 'state',
  LOG: 'log',
  SPEC: 'spec',
  CONNECTION_STATUS: 'connectionStatus',
  CATALOG: 'catalog',
  TRACE: 'trace',
  CONTROL: 'control',
  DESTINATION_CATALOG: 'destination_catalog',
};

/** What the platform asks of each payload before it looks any further. */
const requiredKeys: Record<string, string[]> = {
  RECORD: ['stream', 'data', 'emitted_at'],
  STATE: ['type'],
  LOG: ['level', 'message'],
  SPEC: ['connectionSpecification'],
  CONNECTION_STATUS: ['status'],
  CATALOG: ['streams'],
  TRACE: ['type', 'emitted_at'],
  CONTROL: ['type', 'emitted_at'],
};

/** What checks look into, by payload or by payload and type: what it is, and whether it is there. */
const parts: Record<
  string,
  [what: string, holds: (payload: Record<string, unknown>) => boolean][]
> = {
  record: [
    ['text in "record.stream"', ({ stream }) => typeof stream === 'string'],
    ['object in "record.data"', ({ data }) => isObject(data)],
  ],
  spec: [
    [
      'object in "spec.connectionSpecification"',
      ({ connectionSpecification: schema }) => isObject(schema),
    ],
  ],
  catalog: [
    [
      'list "catalog.streams" of objects with name, json_schema and supported_sync_modes',
      ({ streams }) => Array.isArray(streams) && streams.every(isStream),
    ],
  ],
  'state STREAM': [
    [
      'stream descriptor in "state.stream"',
      (of) => hasDescriptor(of['stream']),
    ],
  ],
  'trace STREAM_STATUS': [
    [
      'stream descriptor in "trace.stream_status"',
      (of) => hasDescriptor(of['stream_status']),
    ],
  ],
  'trace ERROR': [
    [
      'text in "trace.error.message"',
      ({ error }) => isObject(error) && typeof error['message'] === 'string',
    ],
  ],
};

export type Parsed = { message: AirbyteMessage } | { problem: string };

/** A line → the message it is, or a sentence that says what is wrong with it. */
export type ParseLine = (line: string) => Parsed;

/**
 * The protocol's schema lets `{"type":"RECORD"}` pass, so the payload key is
 * checked here: the one of its type, and no other.
 */
export function createLineParser(protocol: object | undefined): ParseLine {
  const matches = protocol && compile(protocol);
  return (line) => {
    let message: unknown;
    try {
      message = JSON.parse(line);
    } catch {
      return problem('is not JSON', line);
    }
    if (!isObject(message)) return problem('is not a JSON object', line);

    const key = payloadKeys[String(message['type'])];
    if (key === undefined) {
      return problem(`has the unknown type ${String(message['type'])}`, line);
    }
    const payload = message[key];
    if (!isObject(payload)) return problem(`has no "${key}"`, line);
    const stray = Object.values(payloadKeys).find(
      (other) => other !== key && other in message,
    );
    if (stray) return problem(`has a "${stray}" as well`, line);
    const missing = requiredKeys[String(message['type'])]?.find(
      (name) => !(name in payload),
    );
    if (missing) return problem(`has no "${key}.${missing}"`, line);
    const odd = oddPart(key, payload);
    if (odd) return problem(`has no ${odd}`, line);
    const error = matches?.(message);
    if (error) return problem(error, line);
    return { message: message as unknown as AirbyteMessage };
  };
}

/** The first part that a check would look for in vain. */
function oddPart(
  key: string,
  payload: Record<string, unknown>,
): string | undefined {
  const wanted = [key, `${key} ${String(payload['type'])}`].flatMap(
    (name) => parts[name] ?? [],
  );
  return wanted.find(([, holds]) => !holds(payload))?.[0];
}

function hasDescriptor(value: unknown): boolean {
  const descriptor = isObject(value) && value['stream_descriptor'];
  return isObject(descriptor) && typeof descriptor['name'] === 'string';
}

function isStream(stream: unknown): boolean {
  return (
    isObject(stream) &&
    typeof stream['name'] === 'string' &&
    isObject(stream['json_schema']) &&
    Array.isArray(stream['supported_sync_modes'])
  );
}

function compile(protocol: object): (message: object) => string | undefined {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(protocol, 'airbyte');
  const validate = ajv.compile({ $ref: 'airbyte#/definitions/AirbyteMessage' });
  return (message) =>
    validate(withoutNulls(message))
      ? undefined
      : `breaks the protocol: ${ajv.errorsText(validate.errors)}`;
}

/**
 * A message without the optional fields that are null. The schema has no null,
 * but Python writes `"namespace": null`, and every client takes it for absent.
 */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null)
      // What is a user's own is nobody's to change.
      .map(([key, part]) => [
        key,
        ['data', 'stream_state'].includes(key) ? part : withoutNulls(part),
      ]),
  );
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problem(what: string, line: string): Parsed {
  const shown = line.length > 200 ? `${line.slice(0, 200)}…` : line;
  return { problem: `a line ${what}: ${shown}` };
}
