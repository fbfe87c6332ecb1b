import type {
  AirbyteRecord,
  AirbyteStream,
  JsonObject,
} from '../../acceptance/src/protocol';
import { Broken } from './broken';

const squash = (name: string) =>
  name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

function closest(names: readonly string[], wanted: string): string | undefined {
  const key = squash(wanted);
  return (
    names.find((name) => name === wanted) ??
    names.find((name) => squash(name) === key) ??
    names.find((name) => squash(name).startsWith(key)) ??
    names.find((name) => squash(name).includes(key))
  );
}

/** The stream of the sheet or report of this name, however it is spelled. */
export function streamOf(
  streams: readonly AirbyteStream[],
  sheet: string,
): AirbyteStream {
  const name = closest(
    streams.map((stream) => stream.name),
    sheet,
  );
  const found = streams.find((stream) => stream.name === name);
  if (found) return found;
  throw new Broken(`discover offers no stream for "${sheet}".`);
}

/** The field of a stream that holds the column of this title. */
export function fieldOf(stream: AirbyteStream, title: string): string {
  const { properties } = stream.json_schema;
  const found = closest(Object.keys((properties as object) ?? {}), title);
  if (found !== undefined) return found;
  throw new Broken(
    `The schema of "${stream.name}" has no field for the column "${title}".`,
  );
}

/** Whether a value is this text, or holds it somewhere inside. */
export function holds(value: unknown, text: string): boolean {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).some((inner) => holds(inner, text));
  }
  return String(value) === text;
}

/** The first record that holds this text in any of its fields. */
export function recordWith(
  records: readonly AirbyteRecord[],
  text: string,
): AirbyteRecord {
  const found = records.find(({ data }) => holds(data, text));
  if (found) return found;
  throw new Broken(
    `No record of the row "${text}" arrived; it is in the sheet.`,
  );
}

/** What tells a record from all others of its stream. */
export function keyOf({
  name,
  source_defined_primary_key: key,
}: AirbyteStream) {
  if (!key?.length) {
    throw new Broken(
      `discover names no primary key for "${name}", so nobody can tell which row a record is.`,
    );
  }
  return ({ data }: AirbyteRecord): string =>
    JSON.stringify(
      key.map((path) =>
        [path]
          .flat()
          .reduce<unknown>((at, step) => (at as JsonObject)?.[step], data),
      ),
    );
}
