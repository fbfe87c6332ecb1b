import type { ErrorObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { fullFormats } from 'ajv-formats/dist/formats';
import { toText, valueAt } from './compare';
import { streamOf } from './output';
import { nameOf, type AirbyteRecord, type AirbyteStream } from './protocol';
import { createCompiler } from './schemaCompiler';
import { properties } from './schemaNodes';

/** Why a record does not fit. */
export interface Misfit {
  /** The same for all records that do not fit in this way. */
  kind: string;
  sentence: string;
}

/**
 * Holds records against the schemas that discover gave: types and formats to
 * the letter, and no field that the schema does not name.
 */
export function createMisfitFinder(
  streams: readonly AirbyteStream[],
): (record: AirbyteRecord) => Misfit | undefined {
  const compile = createValidator();
  const byName = new Map(
    streams.map((stream) => [
      nameOf(stream),
      { stream, validate: compile(stream.json_schema) },
    ]),
  );

  return (record) => {
    const name = streamOf(record);
    const known = byName.get(name);
    if (!known) {
      return {
        kind: name,
        sentence: `a record of ${name}, which was not asked for`,
      };
    }
    const problem = problemOf(record, known.stream, known.validate);
    return (
      problem && {
        kind: `${name} ${problem.kind}`,
        sentence: `${name}: ${problem.sentence} in ${shorten(record.data)}`,
      }
    );
  };
}

/** The same, as one sentence for a record that does not fit. */
export function createRecordCheck(
  streams: readonly AirbyteStream[],
): (record: AirbyteRecord) => string | undefined {
  const find = createMisfitFinder(streams);
  return (record) => find(record)?.sentence;
}

function createValidator() {
  // `ownProperties`, or a column called __proto__ is looked up on the prototype.
  const { ajv, compile } = createCompiler({
    ownProperties: true,
    verbose: true,
  });
  addFormats.default(ajv);
  // Airbyte's timestamps have a zone or have none, and both are "date-time".
  ajv.addFormat('date-time', fullFormats['iso-date-time']);
  const zoned = /(Z|[+-]\d\d:?\d\d)$/;
  ajv.addKeyword({
    keyword: 'airbyte_type',
    type: 'string',
    validate: (type: string, value: string) =>
      type.endsWith('_with_timezone')
        ? zoned.test(value)
        : !type.endsWith('_without_timezone') || !zoned.test(value),
  });
  return compile;
}

function problemOf(
  { data }: AirbyteRecord,
  { json_schema, source_defined_primary_key: key }: AirbyteStream,
  validate: ValidateFunction | string,
): Misfit | undefined {
  const misfit = (sentence: string, kind = sentence) => ({ kind, sentence });
  if (Object.keys(data).length === 0) return misfit('a record without data');
  const fields = properties(json_schema);
  const extra = Object.keys(data).find((name) => !Object.hasOwn(fields, name));
  if (extra !== undefined) return misfit(`field ${extra} is not in the schema`);
  if (typeof validate === 'string') return misfit(`the schema ${validate}`);
  if (!validate(data)) {
    const [error] = validate.errors ?? [];
    return misfit(inWords(error), `${error?.instancePath} ${error?.keyword}`);
  }
  const unkeyed = key?.find((path) => valueAt(data, path) == null);
  return unkeyed && misfit(`the key ${unkeyed.join('.')} is missing`);
}

/** What ajv has against a value, for people who do not know ajv. */
function inWords(error: ErrorObject | undefined): string {
  if (!error) return 'the record does not fit';
  const { instancePath, keyword, params, data, schema, message } = error;
  const field = instancePath.slice(1).replaceAll('/', '.') || 'the record';
  const value = toText(data);
  switch (keyword) {
    case 'type':
      return `${field} is ${value}, which is not of type ${String(params['type']).replaceAll(',', ' or ')}`;
    case 'format':
      return `${field} is ${value}, which is no ${String(params['format'])}`;
    case 'airbyte_type':
      return String(schema).endsWith('_with_timezone')
        ? `${field} is ${value}, which has no zone, and its airbyte_type is ${String(schema)}`
        : `${field} is ${value}, which has a zone, and its airbyte_type is ${String(schema)}`;
    case 'required':
      return `${String(params['missingProperty'])} is missing, which the schema requires,`;
    case 'enum':
      return `${field} is ${value}, which is not among the values of its enum`;
    default:
      return `${field} is ${value}, which ${message ?? 'does not fit'}`;
  }
}

function shorten(data: unknown): string {
  return JSON.stringify(data).slice(0, 300);
}
