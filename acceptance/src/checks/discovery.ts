import { isIncremental } from '../configuredCatalog';
import { failuresOf } from '../output';
import { nameOf, type AirbyteStream } from '../protocol';
import { createCompiler } from '../schemaCompiler';
import type { Check } from '../check';
import { fieldAt, schemaNodes, typesOf, type SchemaNode } from '../schemaNodes';

export const discoveryChecks: Check[] = [
  {
    id: 'D1',
    fact: 'discover prints exactly one CATALOG, with streams of different names',
    after: 'test_discover',
    run: async ({ discover, streams }) => {
      const output = await discover();
      const catalogs = output.messages.filter(
        ({ type }) => type === 'CATALOG',
      ).length;
      if (catalogs === 0) return ['0 CATALOG messages', ...failuresOf(output)];
      const names = (await streams()).map(nameOf);
      return [
        ...(catalogs === 1 ? [] : [`${catalogs} CATALOG messages`]),
        ...failuresOf(output),
        ...(names.length > 0 ? [] : ['no stream']),
        ...names
          .filter((name, i) => names.indexOf(name) !== i)
          .map((name) => `two streams called ${name}`),
      ];
    },
  },
  eachStream(
    'D2',
    'a stream’s schema is a JSON schema (draft 7) of an object with properties',
    'test_streams_have_valid_json_schemas',
    ({ json_schema }) => {
      const validate = createCompiler({ validateFormats: false }).compile(
        json_schema,
      );
      if (typeof validate === 'string') return [validate];
      return typesOf(json_schema).includes('object') &&
        'properties' in json_schema
        ? []
        : ['is not an object with properties'];
    },
  ),
  eachStream(
    'D3',
    'the cursor is a field of the schema',
    'test_defined_cursors_exist_in_schema',
    ({ default_cursor_field: path, json_schema }) =>
      !path?.length || fieldAt(json_schema, path)
        ? []
        : [`has no field ${path.join('.')}`],
  ),
  eachNode(
    'D4',
    'a schema has no $ref',
    'test_defined_refs_exist_in_schema',
    ({ node }) => ('$ref' in node ? 'uses $ref' : undefined),
  ),
  eachNode(
    'D5',
    'a schema has neither allOf nor not',
    'test_defined_keyword_exist_in_schema',
    ({ node }) =>
      'allOf' in node || 'not' in node ? 'uses allOf or not' : undefined,
  ),
  eachStream(
    'D6',
    'the parts of the primary key are fields of the schema',
    'test_primary_keys_exist_in_schema',
    ({ source_defined_primary_key: key, json_schema }) =>
      (key ?? [])
        .filter((path) => !fieldAt(json_schema, path))
        .map((path) => `has no field ${path.join('.')}`),
  ),
  eachStream(
    'D7',
    'a stream has a sync mode',
    'test_streams_has_sync_modes',
    ({ supported_sync_modes: modes }) => (modes.length > 0 ? [] : ['has none']),
  ),
  eachNode(
    'D8',
    'fields a schema does not know are allowed',
    'test_additional_properties_is_true',
    ({ node }) =>
      (node['additionalProperties'] ?? true) === true
        ? undefined
        : 'restricts additionalProperties',
  ),
  eachNode(
    'D10',
    'a field has one of the types that destinations know',
    'test_catalog_has_supported_data_types',
    unknownType,
  ),
  eachStream(
    'D11',
    'the parts of the primary key are neither objects nor lists',
    'test_primary_keys_data_type',
    ({ source_defined_primary_key: key, json_schema }) =>
      (key ?? [])
        .filter((path) =>
          typesOf(fieldAt(json_schema, path) ?? {}).some((type) =>
            ['object', 'array'].includes(type),
          ),
        )
        .map((path) => `keys rows by ${path.join('.')}`),
  ),
  {
    ...eachStream(
      'W2',
      'a stream that can be incremental says that it can resume',
      undefined,
      (stream) =>
        isIncremental(stream) && !stream.is_resumable
          ? ['is not marked is_resumable']
          : [],
    ),
    isAdvice: true,
  },
];

function eachStream(
  id: string,
  fact: string,
  after: string | undefined,
  look: (stream: AirbyteStream) => string[],
): Check {
  return {
    id,
    fact,
    ...(after && { after }),
    run: async ({ streams }) =>
      (await streams()).flatMap((stream) =>
        look(stream).map((finding) => `${nameOf(stream)}: ${finding}`),
      ),
  };
}

function eachNode(
  id: string,
  fact: string,
  after: string,
  look: (at: SchemaNode) => string | undefined,
): Check {
  return eachStream(id, fact, after, ({ json_schema }) =>
    [...schemaNodes(json_schema)].flatMap((at) => {
      const finding = look(at);
      return finding ? [`${at.path || 'the schema'} ${finding}`] : [];
    }),
  );
}

const types = 'null string number integer boolean object array'.split(' ');
const airbyteTypes = [
  undefined,
  'timestamp_with_timezone',
  'timestamp_without_timezone',
  'time_with_timezone',
  'time_without_timezone',
  'integer',
];
const formats = [undefined, 'date', 'date-time', 'time'];

function unknownType({ node, field }: SchemaNode): string | undefined {
  if (field !== undefined && typesOf(node).length === 0 && !('oneOf' in node)) {
    return 'has no type';
  }
  const odd = typesOf(node).find((type) => !types.includes(type));
  if (odd) return `has the type ${odd}`;
  const { airbyte_type: airbyteType, format } = node;
  if (!airbyteTypes.includes(airbyteType as string | undefined)) {
    return `has the airbyte_type ${String(airbyteType)}`;
  }
  return formats.includes(format as string | undefined)
    ? undefined
    : `has the format ${String(format)}`;
}
