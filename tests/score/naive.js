// What somebody writes on a first evening, without having read a word.
const { readFileSync } = require('node:fs');

const [command, ...flags] = process.argv.slice(2);
const file = (flag) =>
  JSON.parse(readFileSync(flags[flags.indexOf(flag) + 1], 'utf8'));
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

async function get(path) {
  const { api_url, credentials } = file('--config');
  const response = await fetch(`${api_url}${path}`, {
    headers: { authorization: `Bearer ${credentials.access_token}` },
  });
  return response.json();
}

const commands = {
  spec() {
    const connectionSpecification = { type: 'object', properties: {} };
    say({ type: 'SPEC', spec: { connectionSpecification } });
  },
  async check() {
    await get('/users/me');
    say({
      type: 'CONNECTION_STATUS',
      connectionStatus: { status: 'SUCCEEDED' },
    });
  },
  async discover() {
    const { data } = await get('/sheets');
    const streams = [];
    for (const { id, name } of data) {
      const { columns = [] } = await get(`/sheets/${id}?pageSize=1`);
      const fields = columns.map(({ title }) => [title, { type: 'string' }]);
      const properties = Object.fromEntries(fields);
      streams.push({
        name,
        json_schema: { type: 'object', properties },
        supported_sync_modes: ['full_refresh'],
      });
    }
    say({ type: 'CATALOG', catalog: { streams } });
  },
  async read() {
    const { data } = await get('/sheets');
    for (const { stream } of file('--catalog').streams) {
      const { id } = data.find(({ name }) => name === stream.name);
      const { rows } = await get(`/sheets/${id}?pageSize=1000`);
      const titles = Object.keys(stream.json_schema.properties);
      for (const { cells } of rows) {
        const zipped = cells.map(({ value }, i) => [
          titles[i],
          String(value || ''),
        ]);
        const data = Object.fromEntries(zipped);
        const record = { stream: stream.name, data, emitted_at: Date.now() };
        say({ type: 'RECORD', record });
      }
    }
  },
};

commands[command]().then(() => process.exit(0));
