import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checks } from './checks/groups';
import { isObject } from './messageCheck';
import type { AirbyteState, JsonObject } from './protocol';
import type { Target } from './target';

export const usage = `Usage: airbyte-source-acceptance --config FILE [options] -- COMMAND…

  --config FILE         a config that works, against data that stays as it is
  --refused FILE        a config of the right shape that the API refuses
  --empty STREAM        a stream that may come without records *
  --ignore STREAM.FIELD a field that changes with every read *
  --future FILE         states from a far future, as an array of STATE payloads
  --expect-spec FILE    the SPEC message that the connector should print
  --spec FILE           the SPEC message of the release before, with --catalog
  --catalog FILE        the CATALOG message of the release before
  --only ID             run this check and no other *
  --exempt ID=REASON    leave this check out, and say why *
  --limit SECONDS       end a run of the connector after so long (540)
  --json                print each verdict as a line of JSON

  * may be repeated

For example:

  airbyte-source-acceptance --config config.json -- node dist/main.js

It ends with 0 when no check failed, with 1 when one did, and with 2 when it
could not begin.
`;

/** What somebody asked for on the command line. */
export interface Order {
  target: Target;
  only?: readonly string[];
  json: boolean;
}

/** Reads the arguments and the files they name, or throws a sentence. */
export function parseCommandLine(argv: readonly string[]): Order | 'help' {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      config: { type: 'string' },
      refused: { type: 'string' },
      empty: { type: 'string', multiple: true },
      ignore: { type: 'string', multiple: true },
      future: { type: 'string' },
      'expect-spec': { type: 'string' },
      spec: { type: 'string' },
      catalog: { type: 'string' },
      only: { type: 'string', multiple: true },
      exempt: { type: 'string', multiple: true },
      limit: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return 'help';
  if (!values.config || positionals.length === 0) {
    throw new Error(
      'A --config and, after two dashes, the command that starts the connector are needed. See --help.',
    );
  }
  const { only, future, refused, spec, catalog, json } = values;
  if (!spec !== !catalog) {
    throw new Error('--spec and --catalog go together: both of one release.');
  }
  only?.forEach(expectCheck);
  const expected = values['expect-spec'];
  const target: Target = {
    command: positionals,
    config: readObject(values.config),
    ...(refused && { refusedConfig: readObject(refused) }),
    ...(values.empty && { emptyStreams: values.empty }),
    ...(values.ignore && { ignoredFields: values.ignore.map(parseField) }),
    ...(values.limit && { limit: parseSeconds(values.limit) }),
    ...(future && { fromTheFuture: () => readStates(future) }),
    ...(expected && { expectedSpec: payload(expected, 'spec') }),
    ...(spec &&
      catalog && {
        released: {
          spec: payload(spec, 'spec'),
          catalog: payload(catalog, 'catalog'),
        },
      }),
    exempt: Object.fromEntries((values.exempt ?? []).map(parseExemption)),
  };
  return { target, json, ...(only && { only }) };
}

function expectCheck(id: string): void {
  if (checks.some((check) => check.id === id)) return;
  const ids = checks.map((check) => check.id).join(' ');
  throw new Error(`There is no check "${id}". There are: ${ids}`);
}

function parseExemption(text: string): [id: string, reason: string] {
  const [id = '', ...reason] = text.split('=');
  expectCheck(id);
  const why = reason.join('=').trim();
  if (why === '') {
    throw new Error(
      `--exempt ${id} wants a reason: --exempt ${id}="because …"`,
    );
  }
  return [id, why];
}

function parseField(text: string): string {
  if (/^.+\..+$/.test(text)) return text;
  throw new Error(
    `--ignore wants a stream and a field, as in cities.seen_at, and got "${text}".`,
  );
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (seconds > 0) return seconds;
  throw new Error(`--limit wants a number of seconds, and got "${text}".`);
}

function payload(file: string, key: string): JsonObject {
  const found = readObject(file)[key];
  if (isObject(found)) return found as JsonObject;
  throw new Error(`There is no message with a "${key}" in ${file}.`);
}

function readStates(file: string): AirbyteState[] {
  const states = readJson(file);
  if (Array.isArray(states)) return states as AirbyteState[];
  throw new Error(`${file} holds no array of STATE payloads.`);
}

function readObject(file: string): JsonObject {
  const json = readJson(file);
  if (isObject(json)) return json as JsonObject;
  throw new Error(`${file} holds no JSON object.`);
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    // The parser would quote the text, and in a config that is a secret.
    throw new Error(`${file} is not JSON.`);
  }
}
