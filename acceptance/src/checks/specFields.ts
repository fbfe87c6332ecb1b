import type { Check } from '../check';
import { isObject } from '../messageCheck';
import {
  properties,
  schemaNodes,
  typesOf,
  type Schema,
  type SchemaNode,
} from '../schemaNodes';

/** Names of fields that hold a secret nearly everywhere. */
export const secretNames = new Set(
  (
    'client_token access_token api_token token secret client_secret password ' +
    'key service_account_info service_account tenant_id certificate jwt ' +
    'credentials app_id appid refresh_token'
  ).split(' '),
);
const forbidden = (
  'not anyOf patternProperties prefixItems allOf if then else ' +
  'dependentSchemas dependentRequired'
).split(' ');

/** The patterns for which the form draws a calendar. */
const datePatterns: Record<string, string> = {
  '^[0-9]{2}-[0-9]{2}-[0-9]{4}$': 'date',
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': 'date',
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$': 'date-time',
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$': 'date-time',
};

export const specFieldChecks: Check[] = [
  eachNode(
    'S3',
    'an enum lists a value once',
    'test_enum_usage',
    ({ node }) => {
      const values = Array.isArray(node['enum']) ? node['enum'] : [];
      return new Set(values.map((v) => JSON.stringify(v))).size < values.length
        ? 'repeats a value of its enum'
        : undefined;
    },
  ),
  eachNode(
    'S4',
    'the options of a oneOf are told apart by one const field',
    'test_oneof_usage',
    ({ node }) => oneOfProblem(node),
  ),
  eachNode(
    'S9',
    'a field named like a secret is marked airbyte_secret',
    'test_secret_is_properly_marked',
    ({ node, field = '' }) => {
      const storable = typesOf(node).some((type) =>
        ['string', 'number', 'integer'].includes(type),
      );
      if (node['airbyte_secret'] === true && !storable) {
        return 'is airbyte_secret but holds no text or number';
      }
      const looksSecret = secretNames.has(field) && !('const' in node);
      return looksSecret && storable && node['airbyte_secret'] !== true
        ? 'is not marked airbyte_secret'
        : undefined;
    },
  ),
  eachNode(
    'S10',
    'a field has one type, or one type and null',
    'test_property_type_is_not_array',
    ({ node }) => {
      if (!Array.isArray(node['type'])) return undefined;
      const types = typesOf(node).filter((type) => type !== 'null');
      return types.length === 1
        ? undefined
        : `has the types ${types.join(', ')}`;
    },
  ),
  eachNode(
    'S11',
    'an object has fields or options',
    'test_object_not_empty',
    ({ node, depth }) =>
      depth > 0 &&
      typesOf(node).includes('object') &&
      !('oneOf' in node) &&
      Object.keys(properties(node)).length === 0
        ? 'is an object without fields'
        : undefined,
  ),
  eachNode(
    'S12',
    'the items of a list have one plain type',
    'test_array_type',
    ({ node }) => {
      if (!typesOf(node).includes('array')) return undefined;
      const items = node['items'];
      if (!isObject(items)) return 'has no single schema for its items';
      const plain = typesOf(items).some((type) =>
        ['object', 'string', 'number', 'integer'].includes(type),
      );
      return plain || 'enum' in items ? undefined : 'has items of an odd type';
    },
  ),
  eachNode(
    'S13',
    'no keyword that the form cannot draw',
    'test_forbidden_complex_types',
    ({ node }) => {
      const used = forbidden.filter((keyword) => keyword in node);
      return used.length > 0 ? `uses ${used.join(', ')}` : undefined;
    },
  ),
  eachNode(
    'S15',
    'a field with the pattern of a date says so in its format',
    'test_date_format',
    ({ node }) => {
      const format = datePatterns[String(node['pattern'])];
      return format && node['format'] !== format
        ? `has the pattern of a ${format} without that format`
        : undefined;
    },
  ),
  eachNode(
    'S16',
    'no two fields side by side have the same order',
    'test_duplicate_order',
    ({ node }) => {
      const places = Object.values(properties(node))
        .filter((field) => 'order' in field)
        .map(({ group, order }) => JSON.stringify([group, order]));
      return new Set(places).size < places.length
        ? 'orders two of its fields alike'
        : undefined;
    },
  ),
  eachNode(
    'S17',
    'groups are used at the top level only',
    'test_nested_group',
    ({ node, depth }) =>
      depth > 1 && 'group' in node
        ? 'has a group below the top level'
        : undefined,
  ),
  eachNode(
    'S18',
    'display_type stands beside oneOf and is dropdown or radio',
    'test_display_type',
    ({ node }) => {
      const display = node['display_type'];
      if (display === undefined) return undefined;
      if (!('oneOf' in node)) return 'has display_type without oneOf';
      return display === 'dropdown' || display === 'radio'
        ? undefined
        : `has the display_type ${JSON.stringify(display)}`;
    },
  ),
  eachNode(
    'S19',
    'the spec has no $ref',
    'test_defined_refs_exist_in_json_spec_file',
    ({ node }) => ('$ref' in node ? 'uses $ref' : undefined),
  ),
  eachNode(
    'S23',
    'fields the spec does not know are allowed',
    'test_additional_properties_is_true',
    ({ node }) =>
      (node['additionalProperties'] ?? true) === true
        ? undefined
        : 'restricts additionalProperties',
  ),
];

/** A check that looks at each schema inside the connection specification. */
function eachNode(
  id: string,
  fact: string,
  after: string,
  look: (at: SchemaNode) => string | undefined,
): Check {
  return {
    id,
    fact,
    after,
    run: async (session) =>
      [
        ...schemaNodes((await session.specification()).connectionSpecification),
      ].flatMap((at) => {
        const problem = look(at);
        return problem ? [`${at.path || 'the spec'} ${problem}`] : [];
      }),
  };
}

function oneOfProblem(node: Schema): string | undefined {
  const options = node['oneOf'];
  if (!Array.isArray(options)) return undefined;
  if (!typesOf(node).includes('object')) return 'has oneOf but is no object';

  const fields = options.map((option) =>
    isObject(option) ? properties(option) : {},
  );
  if (fields.some((of) => Object.keys(of).length === 0)) {
    return 'has an option without fields';
  }
  const shared = Object.keys(fields[0] ?? {}).filter((name) =>
    fields.every(
      (of) => Object.hasOwn(of, name) && 'const' in (of[name] ?? {}),
    ),
  );
  if (shared.length !== 1) {
    return `has ${shared.length} const fields common to its options`;
  }
  const tags = fields.map((of) => of[shared[0] ?? ''] ?? {});
  const contradicts = tags.some(
    (tag) =>
      (tag['default'] ?? tag['const']) !== tag['const'] ||
      (Array.isArray(tag['enum']) &&
        JSON.stringify(tag['enum']) !== JSON.stringify([tag['const']])),
  );
  if (contradicts) return 'has a default or enum that contradicts its const';
  return new Set(tags.map((tag) => tag['const'])).size < tags.length
    ? 'has two options with one const'
    : undefined;
}
