import type { ConnectorSpecification, JsonObject } from './airbyte/protocol';
import { regions } from './smartsheet/regions';

/** One field; what `more` says of it is up to its type. */
function field(type: string, description: string, more = {}): JsonObject {
  return { type, description, ...more };
}

const secret = (description: string) =>
  field('string', description, { airbyte_secret: true, minLength: 1 });

const ids = (what: string, where: string) =>
  field(
    'array',
    `Sync only these ${what}${where}. With none of the four lists filled, everything the token can see is offered.`,
    {
      items: { type: 'string', pattern: '^[0-9]+$' },
      pattern_descriptor: 'digits, such as 4583173393803140',
    },
  );

type Fields = Record<string, JsonObject>;

/** Numbers fields as they come, and labels each with its name if nothing else. */
function form(fields: Fields, first = 0): JsonObject {
  const entries = Object.entries(fields).map(([name, { type, ...more }], i) => {
    const title = name[0]!.toUpperCase() + name.slice(1).replaceAll('_', ' ');
    return [name, { type, order: first + i, title, ...more }];
  });
  return Object.fromEntries(entries) as JsonObject;
}

/** Fields that the form shows under one heading. */
function grouped(group: string, fields: Fields): Fields {
  const entries = Object.entries(fields);
  return Object.fromEntries(entries.map(([k, v]) => [k, { ...v, group }]));
}

/** One way to authenticate; `auth_type` tells it from the other. */
const way = (
  title: string,
  auth_type: string,
  required: string[],
  fields: Fields,
) => ({
  title,
  type: 'object',
  required: ['auth_type', ...required],
  properties: {
    auth_type: { type: 'string', const: auth_type, order: 0 },
    ...form(fields, 1),
  },
});

const oauth = way(
  'OAuth 2.0',
  'oauth2.0',
  ['client_id', 'client_secret', 'refresh_token', 'access_token'],
  {
    client_id: secret('Of your developer app in Smartsheet.'),
    client_secret: secret('Of your developer app in Smartsheet.'),
    access_token: secret('Valid for seven days; the connector renews it.'),
    refresh_token: secret('Works once; the connector stores each new one.'),
    token_expiry_date: field('string', 'When the access token expires.', {
      format: 'date-time',
    }),
  },
);

const accessToken = way('API access token', 'access_token', ['access_token'], {
  access_token: secret(
    'In Smartsheet: Account, Personal Settings, API Access, Generate new access token.',
  ),
});

const identity = {
  credentials: field('object', 'How the connector proves who it reads for.', {
    title: 'Authentication',
    oneOf: [oauth, accessToken],
  }),
  region: field(
    'string',
    'Where your Smartsheet account lives. A token works in its own region only.',
    { enum: Object.keys(regions), default: 'us' },
  ),
};

const selection = {
  sheet_ids: {
    ...ids('sheets', ' (File, Properties, Sheet ID)'),
    always_show: true,
  },
  report_ids: ids('reports', ' (File, Properties, Report ID)'),
  folder_ids: ids('folders', ', with all that is in them'),
  workspace_ids: ids('workspaces', ', with all that is in them'),
};

const delivery = {
  number_columns: field(
    'array',
    'Titles of Text/Number columns to deliver as numbers. The others are delivered as text, exactly as they stand, because Smartsheet lets any of their cells hold text.',
    { items: { type: 'string' } },
  ),
  cell_details: field(
    'boolean',
    'Adds three fields for each column: the value as displayed, the formula and the hyperlink.',
    { default: false },
  ),
  history_columns: field(
    'array',
    'Titles of columns whose past values to offer as a stream. Each cell of each changed row takes a request that counts for eleven. After adding a title, reset the stream.',
    { items: { type: 'string' } },
  ),
  requests_per_minute: field(
    'integer',
    'The budget of this connection. Smartsheet allows 300 for each token; leave room if others use the same token.',
    { minimum: 1, maximum: 10000, default: 300 },
  ),
  sweep_hours: field(
    'integer',
    'How often an incremental sync compares all row ids of a sheet, also when nothing seems to have been deleted.',
    { title: 'Hours between full sweeps', minimum: 0, default: 24 },
  ),
  api_url: field('string', 'Overrides the region, for a proxy or a sandbox.', {
    title: 'API address',
    pattern: '^https?://',
    pattern_descriptor: 'https://…/2.0',
    examples: ['http://localhost:8080/2.0'],
  }),
};

/** How a platform gets tokens; in double braces is what it fills in. */
const signIn = {
  consent_url:
    'https://app.smartsheet.com/b/authorize?response_type=code&{{client_id_param}}&{{redirect_uri_param}}&{{scope_param}}&{{state_param}}',
  scope: 'READ_SHEETS READ_USERS READ_EVENTS',
  access_token_url: `${regions.us}/token`,
  access_token_headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  access_token_params: {
    grant_type: 'authorization_code',
    client_id: '{{ client_id_value }}',
    client_secret: '{{ client_secret_value }}',
    code: '{{ auth_code_value }}',
  },
  extract_output: ['access_token', 'refresh_token', 'expires_in'],
};

const object = (properties: JsonObject) => ({ type: 'object', properties });

function into(field: string, more = {}): JsonObject {
  const path_in_connector_config = ['credentials', field];
  return { type: 'string', path_in_connector_config, ...more };
}

/** Where a platform with a sign-in button puts what it gets. */
const advancedAuth = {
  auth_flow_type: 'oauth2.0',
  predicate_key: ['credentials', 'auth_type'],
  predicate_value: 'oauth2.0',
  oauth_config_specification: {
    oauth_connector_input_specification: signIn,
    complete_oauth_output_specification: object({
      access_token: into('access_token'),
      refresh_token: into('refresh_token'),
      token_expiry_date: into('token_expiry_date', { format: 'date-time' }),
    }),
    complete_oauth_server_input_specification: object({
      client_id: { type: 'string' },
      client_secret: { type: 'string' },
    }),
    complete_oauth_server_output_specification: object({
      client_id: into('client_id'),
      client_secret: into('client_secret'),
    }),
  },
};

/** The form that a user fills in, and the check that what they filled in fits. */
export const spec: ConnectorSpecification = {
  documentationUrl:
    'https://commoditizing-data-integration.github.io/guide/reference/config',
  connectionSpecification: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Smartsheet',
    type: 'object',
    required: ['credentials'],
    additionalProperties: true,
    groups: [
      { id: 'account', title: 'Account' },
      { id: 'selection', title: 'What to sync' },
      { id: 'delivery', title: 'How to deliver it' },
    ],
    properties: form({
      ...grouped('account', identity),
      ...grouped('selection', selection),
      ...grouped('delivery', delivery),
    }),
  },
  advanced_auth: advancedAuth,
};
