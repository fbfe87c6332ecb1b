import { readFileSync } from 'node:fs';
import { configError } from './airbyte/errors';
import { errorTrace } from './airbyte/messages';
import type { AirbyteMessage } from './airbyte/protocol';

function say(message: AirbyteMessage): void {
  console.log(JSON.stringify(message));
}

async function get(path: string): Promise<any> {
  const { api_url, credentials } = load('--config');
  const headers = { Authorization: `Bearer ${credentials.access_token}` };
  const response = await fetch(`${api_url}${path}`, { headers });
  const answer = await response.json();
  if (!response.ok) throw configError(`${path}: ${answer.message}`);
  return answer;
}

async function caught(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    say(errorTrace(error, Date.now()));
    process.exitCode = 1;
  }
}

async function check(): Promise<void> {
  try {
    await get('/users/me');
    say({
      type: 'CONNECTION_STATUS',
      connectionStatus: { status: 'SUCCEEDED' },
    });
  } catch (error) {
    const { message } = error as Error;
    const connectionStatus = { status: 'FAILED', message } as const;
    say({ type: 'CONNECTION_STATUS', connectionStatus });
  }
}

async function discover(): Promise<void> {
  const streams: any[] = [];
  const { data: sheets } = await get('/sheets');
  for (const { id, name } of sheets) {
    try {
      const { columns } = await get(`/sheets/${id}`);
      const properties: Record<string, object> = {};
      for (const { title } of columns) properties[title] = { type: 'string' };
      streams.push({
        name,
        json_schema: { type: 'object', sheet_id: id, properties },
        supported_sync_modes: ['full_refresh'],
      });
    } catch (error) {
      const message = `Left out ${name}: ${(error as Error).message}`;
      say({ type: 'LOG', log: { level: 'WARN', message } });
    }
  }
  say({ type: 'CATALOG', catalog: { streams } });
}

const commands: Record<string, () => unknown> = {
  spec,
  check: () => caught(check),
  discover: () => caught(discover),
  read: () => caught(read),
};

void commands[process.argv[2] ?? '']?.();
