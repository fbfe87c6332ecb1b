import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { fullFormats } from 'ajv-formats/dist/formats';
import type {
  AirbyteRecord,
  AirbyteStream,
  Json,
} from '../../connector/src/airbyte/protocol';
import { properties } from './schema-nodes';

/**
 * Holds records against the schemas that discover gave: types and formats to
 * the letter, and no field that the schema does not name.
 */
export function createRecordCheck(
  streams: readonly AirbyteStream[],
): (record: AirbyteRecord) => string | undefined {
  const ajv = createValidator();
  const byName = new Map(
    streams.map((stream) => [
      stream.name,
      { stream, validate: ajv.compile(stream.json_schema) },
    ]),
  );

  return (record) => {
    const known = byName.get(record.stream);
    if (!known) return `a record of ${record.stream}, which was not asked for`;
    const problem = problemOf(record, known.stream, known.validate, ajv);
    return problem && `${record.stream}: ${problem} in ${shorten(record.data)}`;
  };
}

function createValidator(): Ajv {
  // `ownProperties`, or a column called __proto__ is looked up on the prototype.
  const ajv = new Ajv({ strict: false, ownProperties: true });
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
  return ajv;
}

function problemOf(
  { data }: AirbyteRecord,
  { json_schema, source_defined_primary_key: key = [] }: AirbyteStream,
  validate: ValidateFunction,
  ajv: Ajv,
): string | undefined {
  if (Object.keys(data).length === 0) return 'a record without data';
  const fields = properties(json_schema);
  const extra = Object.keys(data).find((name) => !Object.hasOwn(fields, name));
  if (extra !== undefined) return `field ${extra} is not in the schema`;
  if (!validate(data)) return ajv.errorsText(validate.errors);
  const unkeyed = key.find((path) => valueAt(data, path) == null);
  return unkeyed && `the key ${unkeyed.join('.')} is missing`;
}

function valueAt(
  data: AirbyteRecord['data'],
  path: readonly string[],
): unknown {
  return path.reduce<Json | undefined>(
    (value, name) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as AirbyteRecord['data'])[name]
        : undefined,
    data,
  );
}

function shorten(data: unknown): string {
  return JSON.stringify(data).slice(0, 300);
}
