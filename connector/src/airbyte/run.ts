import { parseArguments, type Arguments, type Flag } from './arguments';
import { parseCatalog } from './catalog';
import { configError, ConnectorError } from './errors';
import { inWholeCharacters } from './line';
import { errorTrace } from './messages';
import { parseJson } from './parse';
import type { AirbyteMessage, ConnectionStatus, Json } from './protocol';
import { findSecrets, maskSecrets } from './secrets';
import type { Airbyte, Source } from './source';
import { parseStates } from './state';

export interface Host {
  now: () => number;
  /** The text of a file the user named; rejects when it cannot be read. */
  readFile: (path: string) => Promise<string>;
  /** Takes a message; resolves when there is room for another. */
  post: (message: AirbyteMessage) => Promise<void>;
}

/**
 * Runs one command and posts what Airbyte should see.
 *
 * It fails for nothing but the host: a failure is a TRACE message of type ERROR,
 * and a run with one in it must end in a non-zero exit code.
 */
export async function run(
  source: Source,
  argv: readonly string[],
  host: Host,
): Promise<void> {
  const secrets: string[] = [];
  const learn = (config: Json) =>
    secrets.push(...findSecrets(source.spec.connectionSpecification, config));
  // Somebody mixes up their files one day, so there may be secrets in any.
  const load = async (flag: Flag, path?: string): Promise<Json> => {
    const json = await read(host, flag, path);
    learn(json);
    return json;
  };
  const post = async (message: AirbyteMessage): Promise<void> => {
    if (message.type === 'CONTROL')
      learn(message.control.connectorConfig.config);
    await host.post(inWholeCharacters(maskSecrets(message, secrets)));
  };
  try {
    const args = parseArguments(argv);
    const log: Airbyte['log'] = async (level, message) => {
      if (level === 'DEBUG' && !args.debug) return;
      await post({ type: 'LOG', log: { level, message } });
    };
    await perform(source, args, load, { post, log });
  } catch (error) {
    await post(errorTrace(error, host.now()));
  }
}

async function perform(
  source: Source,
  { command, files }: Arguments,
  load: (flag: Flag, path?: string) => Promise<Json>,
  airbyte: Airbyte,
): Promise<void> {
  const { post } = airbyte;
  const config = await load('config', files.config);
  if (command === 'spec') {
    await post({ type: 'SPEC', spec: source.spec });
  } else if (command === 'check') {
    const connectionStatus = await toStatus(source.check(config, airbyte));
    await post({ type: 'CONNECTION_STATUS', connectionStatus });
  } else if (command === 'discover') {
    const catalog = await source.discover(config, airbyte);
    await post({ type: 'CATALOG', catalog });
  } else {
    const streams = parseCatalog(await load('catalog', files.catalog));
    const states = parseStates(await load('state', files.state));
    await source.read(config, streams, states, airbyte);
  }
}

/** A connection that does not work is an answer, not a failure of the command. */
async function toStatus(checking: Promise<void>): Promise<ConnectionStatus> {
  try {
    await checking;
    return { status: 'SUCCEEDED' };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { status: 'FAILED', message: error.message };
  }
}

async function read(host: Host, flag: Flag, path?: string): Promise<Json> {
  if (path === undefined) return [];
  const what = `the ${flag} file ${path}`;
  const text = await host.readFile(path).catch((error: Error) => {
    throw configError(`Cannot read ${what}: ${error.message}.`);
  });
  return parseJson(text, what);
}
