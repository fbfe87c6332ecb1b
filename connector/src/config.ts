import { Validator } from '@cfworker/json-schema';
import { configError, type ConnectorError } from './airbyte/errors';
import type { Json, JsonObject } from './airbyte/protocol';
import type { OAuthCredentials } from './http/tokens';
import { regions, type Region } from './smartsheet/regions';
import { spec } from './spec';

/** What the config file holds once it fits the spec. */
interface Settings {
  credentials:
    | ({ auth_type: 'oauth2.0' } & OAuthCredentials)
    | { auth_type: 'access_token'; access_token: string };
  region?: Region;
  sheet_ids?: string[];
  report_ids?: string[];
  folder_ids?: string[];
  workspace_ids?: string[];
  number_columns?: string[];
  cell_details?: boolean;
  history_columns?: string[];
  requests_per_minute?: number;
  sweep_hours?: number;
  api_url?: string;
}

export type Config = ReturnType<typeof parseConfig>;
export type Selection = Config['selection'];

/** Checks a config against the spec and fills in what it leaves out. */
export function parseConfig(json: Json, cloud: boolean) {
  const settings = tidied(json) as JsonObject & Settings;
  validate(settings);
  const { region = 'us', api_url = regions[region] } = settings;
  const api = api_url.replace(/\/+$/, '');
  refuseAddress(api, cloud);
  refuseToken(settings.credentials.access_token);
  const { credentials } = settings;
  return {
    credentials,
    /** Without a slash at the end. */
    api,
    /** All four empty: everything the token sees. */
    selection: {
      sheets: toNumbers(settings.sheet_ids),
      reports: toNumbers(settings.report_ids),
      folders: toNumbers(settings.folder_ids),
      workspaces: toNumbers(settings.workspace_ids),
    },
    numberColumns: toTitles(settings.number_columns),
    cellDetails: settings.cell_details ?? false,
    historyColumns: toTitles(settings.history_columns),
    requestsPerMinute: settings.requests_per_minute ?? 300,
    sweepHours: settings.sweep_hours ?? 24,
    /** As it came, to be stored again when the tokens change. */
    raw: json as JsonObject & { credentials: JsonObject },
  };
}

const toNumbers = (ids: string[] = []) => ids.map(toNumber);

/** JavaScript would round it, and ask for another one. */
function toNumber(id: string): number {
  const number = Number(id);
  if (Number.isSafeInteger(number)) return number;
  throw invalid(`the id "${id}" is longer than any that Smartsheet gives`);
}

/** Smartsheet shows no blanks around a title. */
const toTitles = (titles: string[] = []) =>
  new Set(titles.map((title) => title.trim()));

/**
 * Some clients send every optional field, with null for "not filled in", and
 * what is pasted into a field often has a blank or a line break around it.
 */
function tidied(json: Json): Json {
  // A list keeps its nulls, since nothing can be left out of its middle.
  const text = JSON.stringify([json], (_, value: Json) =>
    typeof value === 'string' ? value.trim() : (value ?? undefined),
  );
  return (JSON.parse(text) as [Json])[0];
}

function validate(json: Json): void {
  const schema = spec.connectionSpecification;
  const { errors } = new Validator(schema, '7', false).validate(json);
  // Errors run from the whole to the place, once for each way to authenticate;
  // the one way that `auth_type` names is the one worth speaking of.
  const passing = ['oneOf', 'properties', 'items'];
  const wrongTypes = errors.filter(({ keyword }) => keyword === 'const');
  if (wrongTypes.length === 1) passing.push('const');
  const last = errors.findLast(({ keyword }) => !passing.includes(keyword));
  if (!last) return;
  const place = last.instanceLocation.slice(2).replaceAll('/', '.');
  const why = last.error.replace(/\.$/, '');
  throw invalid(place ? `"${place}": ${why}` : why);
}

/** The schema cannot say what makes an address: a request has to work with it. */
function refuseAddress(api: string, cloud: boolean): void {
  const shown = api.replace(/\/\/.*@/, '//****@').replace(/[?#].*/s, '…');
  const wrong = (why: string) =>
    invalid(`"api_url" ${why}, and it is ${shown}`);
  if (!URL.canParse(api))
    throw wrong('must be an address such as https://api.smartsheet.com/2.0');
  const { username, password, protocol, search, hash } = new URL(api);
  if (username || password) throw wrong('must not hold a name or password');
  if (search || hash) throw wrong('must end with its path');
  if (cloud && protocol === 'http:')
    throw wrong('must start with https: on Airbyte Cloud');
}

/** A token that no header can carry would fail as late as in a request. */
function refuseToken(token: string): void {
  if (/^[!-~]+$/.test(token)) return;
  throw invalid(
    '"credentials.access_token" is empty or holds a character that no token has, such as a space or a curly quote',
  );
}

function invalid(why: string): ConnectorError {
  return configError(
    `The config does not fit: ${why}. Compare it with the output of spec.`,
  );
}
