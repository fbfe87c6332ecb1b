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
const cities = ['Lima', 'Oslo', 'Kyoto', 'Accra', 'Quito', 'Turin'];
const stream = {
  name: 'cities',
  json_schema: {
    type: 'object',
    properties: { id: { type: 'integer' }, name: { type: 'string' } },
    ...(has('closed schema') && { additionalProperties: false }),
  },
  supported_sync_modes: ['full_refresh', 'incremental'],
  source_defined_cursor: true,
  default_cursor_field: [has('cursor of no field') ? 'seen' : 'id'],
  source_defined_primary_key: [['id']],
  is_resumable: !has('not resumable'),
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
      streams: has('twins') ? [stream, stream] : [stream],
    });
  },
  read() {
    for (const { stream: asked } of file('catalog').streams) {
      if (asked.name === 'cities') readCities(asked.name);
      else if (!has('shrug')) fail(`There is no stream ${asked.name}.`);
    }
  },
};

function readCities(name) {
  const stream_descriptor = { name };
  const entries = [file('state') ?? []].flat();
  const mine = entries.find(
    (entry) => entry.stream?.stream_descriptor.name === name,
  );
  const seen = has('forgetful') ? 0 : (mine?.stream.stream_state?.id ?? 0);
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

  status('STARTED');
  if (!has('never running')) status('RUNNING');
  let last = seen;
  for (let id = seen + 1; id <= cities.length; id++) {
    const data = {
      id: has('text for number') ? `${id}` : id,
      name: cities[id - 1],
    };
    if (has('extra field')) data.mayor = 'Ada';
    say(has('wrong key') ? 'LOG' : 'RECORD', 'record', {
      stream: name,
      data,
      emitted_at: Date.now(),
    });
    checkpoint(has('hasty state') ? id + 1 : id, has('miscount') ? id : 1);
    last = id;
  }
  if (!has('no last state') || last > seen) checkpoint(last, 0);
  status('COMPLETE');
  if (has('late state')) checkpoint(last, 0);
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
