import { readFileSync } from 'node:fs';

function say(message: object): void {
  console.log(JSON.stringify(message));
}

function load(flag: string): any {
  const file = process.argv[process.argv.indexOf(flag) + 1] ?? '';
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function get(path: string): Promise<any> {
  const { api_url, credentials } = load('--config');
  const headers = { Authorization: `Bearer ${credentials.access_token}` };
  const response = await fetch(`${api_url}${path}`, { headers });
  return response.json();
}

function spec(): void {
  const properties = { credentials: { type: 'object' } };
  const connectionSpecification = { type: 'object', properties };
  say({ type: 'SPEC', spec: { connectionSpecification } });
}

async function check(): Promise<void> {
  const { email, message } = await get('/users/me');
  const connectionStatus = email
    ? { status: 'SUCCEEDED' }
    : { status: 'FAILED', message };
  say({ type: 'CONNECTION_STATUS', connectionStatus });
}

async function discover(): Promise<void> {
  const streams: any[] = [];
  const { data: sheets } = await get('/sheets');
  for (const { id, name } of sheets) {
    const { columns } = await get(`/sheets/${id}`);
    const properties: Record<string, object> = {};
    for (const { title } of columns) properties[title] = { type: 'string' };
    streams.push({
      name,
      json_schema: { type: 'object', sheet_id: id, properties },
      supported_sync_modes: ['full_refresh'],
    });
  }
  say({ type: 'CATALOG', catalog: { streams } });
}

async function read(): Promise<void> {
  for (const { stream } of load('--catalog').streams) {
    const { sheet_id } = stream.json_schema;
    const { columns, rows } = await get(`/sheets/${sheet_id}`);
    for (const { cells } of rows) {
      const data: Record<string, string> = {};
      for (const at of columns.keys())
        data[columns[at].title] = String(cells[at].value || '');
      const record = { stream: stream.name, data, emitted_at: Date.now() };
      say({ type: 'RECORD', record });
    }
  }
}

const commands: Record<string, () => unknown> = {
  spec,
  check,
  discover,
  read,
};

void commands[process.argv[2] ?? '']?.();
