import { parseArguments, type Arguments } from './arguments';
import { parseCatalog } from './catalog';
import { createChannel } from './channel';
import { ConnectorError } from './errors';
import { connectionStatus, errorTrace, log } from './messages';
import { isObject, parseJson } from './parse';
import type { AirbyteMessage, Json } from './protocol';
import { findSecrets, maskSecrets } from './secrets';
import type { Airbyte, Source } from './source';
import { parseStates } from './state';

export interface Host {
  now: () => number;
  /** The text of a file the user named; rejects when it cannot be read. */
  readFile: (path: string) => Promise<string>;
}

/**
 * Runs one command and yields what Airbyte should see.
 *
 * It never throws: a failure is a TRACE message of type ERROR, and a run with
 * one in it must end in a non-zero exit code.
 */
export async function* run(
  source: Source,
  argv: readonly string[],
  host: Host,
): AsyncGenerator<AirbyteMessage> {
  const secrets: string[] = [];
  const channel = createChannel<AirbyteMessage>();
  try {
    const { command, files, debug } = parseArguments(argv);
    const airbyte: Airbyte = {
      channel,
      log: async (level, message) => {
        if (level !== 'DEBUG' || debug) await channel.post(log(level, message));
      },
    };
    const load = (flag: keyof typeof files) =>
      loadJson(host, flag, files[flag]);
    const work = perform(source, command, load, secrets, airbyte);
    for await (const message of channel.drain(work)) {
      if (message.type === 'CONTROL') {
        secrets.push(
          ...secretsIn(source, message.control.connectorConfig.config),
        );
      }
      yield maskSecrets(message, secrets);
    }
  } catch (error) {
    yield maskSecrets(errorTrace(error, host.now()), secrets);
  }
}

async function perform(
  source: Source,
  command: Arguments['command'],
  load: (flag: keyof Arguments['files']) => Promise<Json>,
  secrets: string[],
  airbyte: Airbyte,
): Promise<void> {
  const { post } = airbyte.channel;
  if (command === 'spec') return post({ type: 'SPEC', spec: source.spec });

  const config = await load('config');
  secrets.push(...secretsIn(source, config));
  if (command === 'check') return post(await check(source, config, airbyte));
  if (command === 'discover') {
    return post({
      type: 'CATALOG',
      catalog: await source.discover(config, airbyte),
    });
  }
  const streams = parseCatalog(await load('catalog'));
  await source.read(config, streams, parseStates(await load('state')), airbyte);
}

/** A connection that does not work is an answer, not a failure of the command. */
async function check(
  source: Source,
  config: Json,
  airbyte: Airbyte,
): Promise<AirbyteMessage> {
  try {
    await source.check(config, airbyte);
    return connectionStatus('SUCCEEDED');
  } catch (error) {
    if (error instanceof ConnectorError)
      return connectionStatus('FAILED', error.message);
    throw error;
  }
}

async function loadJson(
  host: Host,
  flag: string,
  path: string | undefined,
): Promise<Json> {
  if (path === undefined) return [];
  try {
    return parseJson(await host.readFile(path), `the ${flag} file ${path}`);
  } catch (error) {
    if (error instanceof ConnectorError) throw error;
    throw new ConnectorError(
      'config_error',
      `Cannot read the ${flag} file ${path}: ${(error as Error).message}.`,
    );
  }
}

function secretsIn(source: Source, config: Json): string[] {
  return isObject(config)
    ? findSecrets(source.spec.connectionSpecification, config)
    : [];
}
