import { isDeepStrictEqual } from 'node:util';
import { recordsOf, streamOf } from './output';
import {
  nameOf,
  type AirbyteRecord,
  type AirbyteStream,
  type Json,
  type JsonObject,
} from './protocol';
import type { Output } from './session';

/** The value at a path of a record, undefined when there is none. */
export function valueAt(
  data: JsonObject,
  path: readonly string[],
): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, name) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as JsonObject)[name]
        : undefined,
    data,
  );
}

/** The key of a record as text, undefined when it has none or not all of it. */
export function keyOf(
  { data }: AirbyteRecord,
  { source_defined_primary_key: key }: AirbyteStream,
): string | undefined {
  if (!key?.length) return undefined;
  const parts = key.map((path) => valueAt(data, path));
  return parts.some((part) => part == null)
    ? undefined
    : key.map((path, i) => `${path.join('.')} ${toText(parts[i])}`).join(', ');
}

/** The records of a stream in a run. */
export function recordsIn(
  output: Output,
  stream: AirbyteStream,
): AirbyteRecord[] {
  const name = nameOf(stream);
  return recordsOf(output).filter((record) => streamOf(record) === name);
}

/**
 * How the records of a stream differ between two runs, in one sentence, or
 * undefined when they are the same in whatever order. Ignored fields may differ.
 */
export function difference(
  stream: AirbyteStream,
  before: Output,
  after: Output,
  ignored: readonly string[] = [],
): string | undefined {
  const paths = ignoredPaths(stream, ignored);
  const first = sorted(recordsIn(before, stream), paths);
  const second = sorted(recordsIn(after, stream), paths);
  if (isDeepStrictEqual(first, second)) return undefined;
  const name = nameOf(stream);
  if (first.length !== second.length) {
    return `${name}: ${first.length} records, then ${second.length}`;
  }
  return `${name}: ${firstChange(stream, first, second)}`;
}

/** Whether two runs brought the same records of these streams. */
export function isSame(
  streams: readonly AirbyteStream[],
  before: Output,
  after: Output,
  ignored: readonly string[] = [],
): boolean {
  return streams.every(
    (stream) => difference(stream, before, after, ignored) === undefined,
  );
}

function firstChange(
  stream: AirbyteStream,
  first: readonly JsonObject[],
  second: readonly JsonObject[],
): string {
  const record = (data: JsonObject) => ({ stream: '', data, emitted_at: 0 });
  const others = new Map(
    second.map((data) => [keyOf(record(data), stream), data] as const),
  );
  for (const [i, data] of first.entries()) {
    const key = keyOf(record(data), stream);
    const other = key === undefined ? second[i] : others.get(key);
    if (!other) return `the record of ${key} did not come again`;
    const field = [
      ...new Set([...Object.keys(data), ...Object.keys(other)]),
    ].find((name) => !isDeepStrictEqual(data[name], other[name]));
    if (field === undefined) continue;
    const whose = key === undefined ? '' : ` of ${key}`;
    return `${field}${whose} is ${toText(data[field])}, then ${toText(other[field])}. If it changes with every read: --ignore ${nameOf(stream)}.${field}`;
  }
  return 'records come more than once, and not equally often';
}

/** Records without their ignored fields, in an order of their own. */
function sorted(
  records: readonly AirbyteRecord[],
  ignored: readonly string[][],
): JsonObject[] {
  return records
    .map(({ data }) => ignored.reduce(without, data))
    .map((data) => ({ data, text: JSON.stringify(data) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ data }) => data);
}

function without(data: JsonObject, [name, ...rest]: string[]): JsonObject {
  if (name === undefined || !Object.hasOwn(data, name)) return data;
  const { [name]: value, ...others } = data;
  if (rest.length === 0) return others;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...others, [name]: without(value as JsonObject, rest) }
    : data;
}

/** `cities.name` for the stream cities → `['name']`, and `*.name` for any. */
function ignoredPaths(
  stream: AirbyteStream,
  ignored: readonly string[],
): string[][] {
  return [nameOf(stream), '*'].flatMap((name) =>
    ignored
      .filter((entry) => entry.startsWith(`${name}.`))
      .map((entry) => entry.slice(name.length + 1).split('.')),
  );
}

/** A value as a sentence shows it, not longer than half a line. */
export function toText(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
