import { Validator } from '@cfworker/json-schema';
import { ConnectorError } from './airbyte/errors';
import type { Json, JsonObject } from './airbyte/protocol';
import type { OAuthCredentials } from './smartsheet/auth';
import { regions, type Region } from './smartsheet/regions';
import { spec } from './spec';

export interface Config {
  credentials:
    | ({ auth_type: 'oauth2.0' } & OAuthCredentials)
    | { auth_type: 'access_token'; access_token: string };
  /** Without a slash at the end. */
  api: string;
  selection: Selection;
  numberColumns: ReadonlySet<string>;
  cellDetails: boolean;
  requestsPerMinute: number;
  sweepHours: number;
  /** As it came, to be stored again when the tokens change. */
  raw: JsonObject;
}

/** All four empty: everything the token sees. */
export interface Selection {
  sheets: number[];
  reports: number[];
  folders: number[];
  workspaces: number[];
}

/** What the config file holds once it fits the spec. */
interface RawConfig {
  credentials: Config['credentials'];
  region?: Region | null;
  api_url?: string | null;
  sheet_ids?: string[] | null;
  report_ids?: string[] | null;
  folder_ids?: string[] | null;
  workspace_ids?: string[] | null;
  number_columns?: string[] | null;
  cell_details?: boolean | null;
  requests_per_minute?: number | null;
  sweep_hours?: number | null;
}

/** Checks a config against the spec and fills in what it leaves out. */
export function parseConfig(json: Json, cloud: boolean): Config {
  validate(json);
  const raw = json as JsonObject & RawConfig;
  const api = (raw.api_url ?? regions[raw.region ?? 'us']).replace(/\/+$/, '');
  refuseAddress(api, cloud);
  refuseToken(raw.credentials);
  return {
    credentials: raw.credentials,
    api,
    selection: {
      sheets: (raw.sheet_ids ?? []).map(Number),
      reports: (raw.report_ids ?? []).map(Number),
      folders: (raw.folder_ids ?? []).map(Number),
      workspaces: (raw.workspace_ids ?? []).map(Number),
    },
    numberColumns: new Set(raw.number_columns ?? []),
    cellDetails: raw.cell_details ?? false,
    requestsPerMinute: raw.requests_per_minute ?? 300,
    sweepHours: raw.sweep_hours ?? 24,
    raw,
  };
}

function validate(json: Json): void {
  const schema = spec.connectionSpecification;
  const { errors } = new Validator(schema, '7', false).validate(
    withoutNulls(json) ?? null,
  );
  // Errors run from the whole to the place, once for each way to authenticate;
  // the one way that `auth_type` names is the one worth speaking of.
  const wrongTypes = errors.filter(({ keyword }) => keyword === 'const').length;
  const passing = [
    'oneOf',
    'properties',
    'items',
    ...(wrongTypes === 1 ? ['const'] : []),
  ];
  const error = errors
    .filter(({ keyword }) => !passing.includes(keyword))
    .at(-1);
  if (!error) return;
  const place = error.instanceLocation
    .replace(/^#\/?/, '')
    .replaceAll('/', '.');
  throw invalid(
    `${place ? `"${place}": ` : ''}${error.error.replace(/\.$/, '')}`,
  );
}

/** The schema cannot say what makes an address: a request has to work with it. */
function refuseAddress(api: string, cloud: boolean): void {
  const url = URL.canParse(api) ? new URL(api) : undefined;
  const why =
    (!url && 'must be an address such as https://api.smartsheet.com/2.0') ||
    ((url?.username || url?.password) && 'must not hold a name or password') ||
    (cloud &&
      url?.protocol === 'http:' &&
      'must start with https: on Airbyte Cloud');
  if (!why) return;
  const shown = api.replace(/\/\/.*@/, '//****@');
  throw invalid(`"api_url" ${why}, and it is ${shown}`);
}

/** A token that no header can carry would fail as late as in a request. */
function refuseToken({ access_token }: Config['credentials']): void {
  if (/^[!-~]+$/.test(access_token.trim())) return;
  throw invalid(
    '"credentials.access_token" is empty or holds a character that no token has, such as a space or a curly quote',
  );
}

/** Some clients send every optional field, with null for "not filled in". */
function withoutNulls(json: Json): Json {
  return JSON.parse(
    JSON.stringify(json),
    // In a list, null is no "not filled in".
    function (this: unknown, _, value) {
      return Array.isArray(this) ? value : (value ?? undefined);
    },
  ) as Json;
}

function invalid(why: string): ConnectorError {
  return new ConnectorError(
    'config_error',
    `The config does not fit: ${why}. Compare it with the output of spec.`,
  );
}
