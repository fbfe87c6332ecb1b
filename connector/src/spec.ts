import type { ConnectorSpecification } from './airbyte/protocol';
import { regions } from './smartsheet/regions';

const ids = (order: number, what: string, where: string) => ({
  type: 'array',
  order,
  title: `${what} ids`,
  description: `Sync only these ${what.toLowerCase()}s${where}. With none of the four lists filled, everything the token can see is offered.`,
  items: { type: 'string', pattern: '^[0-9]+$' },
});

const secret = (order: number, title: string, description: string) => ({
  type: 'string',
  order,
  title,
  description,
  airbyte_secret: true,
  minLength: 1,
});

const oauth = {
  title: 'OAuth 2.0',
  type: 'object',
  required: [
    'auth_type',
    'client_id',
    'client_secret',
    'refresh_token',
    'access_token',
  ],
  properties: {
    auth_type: { type: 'string', const: 'oauth2.0', order: 0 },
    client_id: secret(1, 'Client id', 'Of your developer app in Smartsheet.'),
    client_secret: secret(
      2,
      'Client secret',
      'Of your developer app in Smartsheet.',
    ),
    access_token: secret(
      3,
      'Access token',
      'Valid for seven days; the connector renews it.',
    ),
    refresh_token: secret(
      4,
      'Refresh token',
      'Works once; the connector stores each new one.',
    ),
    token_expiry_date: {
      type: 'string',
      order: 5,
      title: 'Token expiry date',
      description: 'When the access token expires.',
      format: 'date-time',
    },
  },
};

const accessToken = {
  title: 'API access token',
  type: 'object',
  required: ['auth_type', 'access_token'],
  properties: {
    auth_type: { type: 'string', const: 'access_token', order: 0 },
    access_token: secret(
      1,
      'Access token',
      'In Smartsheet: Account, Personal Settings, API Access, Generate new access token.',
    ),
  },
};

const identity = {
  credentials: {
    type: 'object',
    order: 0,
    title: 'Authentication',
    description: 'How the connector proves who it reads for.',
    oneOf: [oauth, accessToken],
  },
  region: {
    type: 'string',
    order: 1,
    title: 'Region',
    description:
      'Where your Smartsheet account lives. A token works in its own region only.',
    enum: Object.keys(regions),
    default: 'us',
  },
};

const selection = {
  sheet_ids: ids(2, 'Sheet', ' (File, Properties, Sheet ID)'),
  report_ids: ids(3, 'Report', ' (File, Properties, Report ID)'),
  folder_ids: ids(4, 'Folder', ', with all that is in them'),
  workspace_ids: ids(5, 'Workspace', ', with all that is in them'),
};

const delivery = {
  number_columns: {
    type: 'array',
    order: 6,
    title: 'Number columns',
    description:
      'Titles of Text/Number columns to deliver as numbers. The others are delivered as text, exactly as they stand, because Smartsheet lets any of their cells hold text.',
    items: { type: 'string' },
  },
  cell_details: {
    type: 'boolean',
    order: 7,
    title: 'Cell details',
    description:
      'Adds three fields for each column: the value as displayed, the formula and the hyperlink.',
    default: false,
  },
};

const pace = {
  requests_per_minute: {
    type: 'integer',
    order: 8,
    title: 'Requests per minute',
    description:
      'The budget of this connection. Smartsheet allows 300 for each token; leave room if others use the same token.',
    minimum: 1,
    maximum: 10000,
    default: 300,
  },
  sweep_hours: {
    type: 'integer',
    order: 9,
    title: 'Hours between full sweeps',
    description:
      'How often an incremental sync compares all row ids of a sheet, also when nothing seems to have been deleted.',
    minimum: 0,
    default: 24,
  },
};

const address = {
  api_url: {
    type: 'string',
    order: 10,
    title: 'API address',
    description: 'Overrides the region, for a proxy or a sandbox.',
    pattern: '^https?://',
    examples: ['http://localhost:8080/2.0'],
  },
};

const into = (field: string) => ({
  type: 'string',
  path_in_connector_config: ['credentials', field],
});

/** Where a platform with a sign-in button puts what it gets. */
const advancedAuth = {
  auth_flow_type: 'oauth2.0',
  predicate_key: ['credentials', 'auth_type'],
  predicate_value: 'oauth2.0',
  oauth_config_specification: {
    complete_oauth_output_specification: {
      type: 'object',
      properties: {
        access_token: into('access_token'),
        refresh_token: into('refresh_token'),
        token_expiry_date: {
          ...into('token_expiry_date'),
          format: 'date-time',
        },
      },
    },
    complete_oauth_server_input_specification: {
      type: 'object',
      properties: {
        client_id: { type: 'string' },
        client_secret: { type: 'string' },
      },
    },
    complete_oauth_server_output_specification: {
      type: 'object',
      properties: {
        client_id: into('client_id'),
        client_secret: into('client_secret'),
      },
    },
  },
};

/** The form that a user fills in, and the check that what they filled in fits. */
export const spec: ConnectorSpecification = {
  documentationUrl: 'https://docs.airbyte.com/integrations/sources/smartsheets',
  connectionSpecification: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Smartsheet',
    type: 'object',
    required: ['credentials'],
    additionalProperties: true,
    properties: {
      ...identity,
      ...selection,
      ...delivery,
      ...pace,
      ...address,
    },
  },
  advanced_auth: advancedAuth,
};
