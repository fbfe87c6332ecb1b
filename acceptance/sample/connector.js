// A small connector that does everything right, unless the variable DEFECT
// names a thing to do wrong: what the checks are tried on.
const { readFileSync } = require('node:fs');

const has = (defect) => process.env.DEFECT === defect;
const say = (type, key, payload) =>
  process.stdout.write(`${JSON.stringify({ type, [key]: payload })}\n`);
const [command, ...flags] = process.argv.slice(2);
const file = (flag) => {
  const at = flags.indexOf(`--${flag}`);
  return at < 0 ? undefined : JSON.parse(readFileSync(flags[at + 1], 'utf8'));
};
const rows = {
  cities: ['Lima', 'Oslo', 'Kyoto', 'Accra', 'Quito', 'Turin'],
  rivers: ['Ouse', 'Tagus', 'Volta'],
};
const schema = {
  type: 'object',
  properties: { id: { type: 'integer' }, name: { type: 'string' } },
  ...(has('closed schema') && { additionalProperties: false }),
};
const cities = {
  name: 'cities',
  json_schema: schema,
  supported_sync_modes: ['full_refresh', 'incremental'],
  source_defined_cursor: true,
  default_cursor_field: [has('cursor of no field') ? 'seen' : 'id'],
  source_defined_primary_key: [['id']],
  is_resumable: !has('not resumable'),
};
const rivers = {
  name: 'rivers',
  json_schema: schema,
  supported_sync_modes: ['full_refresh'],
  source_defined_primary_key: [['id']],
};

const commands = {
  spec() {
    const password = { type: 'string', airbyte_secret: !has('bare secret') };
    const properties = { password };
    say('SPEC', 'spec', {
      connectionSpecification: {
        type: 'object',
        required: ['password'],
        properties,
      },
      ...(has('protocol version') && { protocol_version: '0.18.0' }),
    });
  },
  check() {
    const { password } = file('config');
    if (has('chatty check')) say('LOG', 'log', `the password is ${password}`);
    const status = password === 'open sesame' ? 'SUCCEEDED' : 'FAILED';
    const message = has('silent check') ? undefined : 'Try another password.';
    say('CONNECTION_STATUS', 'connectionStatus', { status, message });
  },
  discover() {
    file('config');
    say('CATALOG', 'catalog', {
      streams: has('twins') ? [cities, cities] : [cities, rivers],
    });
  },
  read() {
    for (const { stream, sync_mode } of file('catalog').streams) {
      if (rows[stream.name]) readRows(stream.name, sync_mode);
      else if (!has('shrug')) fail(`There is no stream ${stream.name}.`);
    }
  },
};

function readRows(name, mode) {
  const stream_descriptor = { name };
  const status = (status) =>
    say('TRACE', 'trace', {
      type: 'STREAM_STATUS',
      emitted_at: Date.now(),
      stream_status: { stream_descriptor, status },
    });
  const checkpoint = (id, recordCount) =>
    say('STATE', 'state', {
      type: 'STREAM',
      stream: { stream_descriptor, stream_state: { id } },
      sourceStats: { recordCount },
    });
  const record = (id) => {
    const data = {
      id: has('text for number') ? `${id}` : id,
      name: rows[name][id - 1],
      ...(has('extra field') && { mayor: 'Ada' }),
      ...(has('time of the read') && { name: `${Date.now()}` }),
    };
    const emitted_at = Date.now();
    const key = has('wrong key') ? 'LOG' : 'RECORD';
    say(key, 'record', { stream: name, data, emitted_at });
  };

  const seen = has('forgetful') ? 0 : seenBefore(name, mode);
  const first = has('skips at first') && name === 'cities' && seen === 0;
  status('STARTED');
  if (!has('never running')) status('RUNNING');
  let last = seen;
  for (let id = seen + 1; id <= rows[name].length; id++) {
    const isLost = first && mode === 'incremental' && id === 2;
    if (!isLost) record(id);
    if (has('twice')) record(id);
    const count = isLost ? 0 : has('twice') ? 2 : 1;
    checkpoint(has('hasty state') ? id + 1 : id, has('miscount') ? id : count);
    last = id;
  }
  if (!has('no last state') || last > seen) checkpoint(last, 0);
  status('COMPLETE');
  if (has('late state')) checkpoint(last, 0);
}

/** How many rows an earlier sync has delivered, as far as that counts. */
function seenBefore(name, mode) {
  const counts =
    has('done for good') ||
    (mode === 'incremental' && (name === 'cities' || has('keeps the rivers')));
  const states = [file('state') ?? []].flat();
  const mine = states.find(
    (state) => state.stream?.stream_descriptor.name === name,
  );
  return counts ? (mine?.stream.stream_state?.id ?? 0) : 0;
}

function fail(message) {
  say('TRACE', 'trace', {
    type: 'ERROR',
    emitted_at: Date.now(),
    error: { message },
  });
  process.exitCode = has('green failure') ? 0 : 1;
}

try {
  commands[command]();
} catch (error) {
  if (has('stack')) throw error;
  fail(`Cannot ${command}: ${error.message}`);
}
