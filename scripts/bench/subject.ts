import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  AirbyteMessage,
  AirbyteState,
  AirbyteStream,
} from '../../connector/src/airbyte/protocol';
import { configure } from '../../acceptance/src/configuredCatalog';
import { startSandbox } from '../../src/literate/sessions/startSandbox';
import { builtConnector } from '../builtConnector';
import { measureNode, type Measured } from './measure';

export const token = 'sandbox-token';

// Asked for once: a source edited while we measure does not stop us.
const [, program = ''] = builtConnector();

export const connector = [process.execPath, program];

/** Our connector as it ships, told to read from an address. */
export interface Connector {
  discover: () => Promise<AirbyteStream[]>;
  read: (
    streams: AirbyteStream[],
    states?: AirbyteState[],
  ) => Promise<Measured>;
  close: () => void;
}

/** A sandbox, and our connector, which reads from it. */
export interface Subject extends Omit<Connector, 'close'> {
  url: string;
  /** The sandbox's own endpoints: its log, its clock. */
  control: (method: string, path: string, body?: object) => Promise<unknown>;
  stop: () => Promise<void>;
}

export function openConnector(
  api_url: string,
  requests_per_minute: number,
): Connector {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = (name: string, content: unknown) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  const credentials = { auth_type: 'access_token', access_token: token };
  const config = file('config', { credentials, api_url, requests_per_minute });
  const run = (command: string, ...more: string[]) =>
    measureNode([program, command, '--config', config, ...more]);

  return {
    async discover() {
      const { stdout } = await run('discover');
      return messagesIn(stdout).flatMap((message) =>
        message.type === 'CATALOG' ? message.catalog.streams : [],
      );
    },
    read(streams, states) {
      const catalog = file('catalog', configure(streams));
      const from = states ? ['--state', file('state', states)] : [];
      return run('read', '--catalog', catalog, ...from);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export async function openSubject(flags: readonly string[]): Promise<Subject> {
  const sandbox = await startSandbox(flags);
  // What is measured is the connector, not Smartsheet's patience.
  const { discover, read, close } = openConnector(sandbox.url, 10_000);
  return {
    ...{ url: sandbox.url, discover, read },
    async control(method, path, body) {
      const address = new URL(path, sandbox.url);
      const response = await fetch(address, {
        method,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      return response.json();
    },
    async stop() {
      close();
      await sandbox.stop();
    },
  };
}

export function messagesIn(stdout: string): AirbyteMessage[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AirbyteMessage);
}
