// node defective.js DEFECT COMMAND …: our connector with one thing wrong.
const { spawn } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [defect, ...given] = process.argv.slice(2);
const fileOf = (flag) => given[given.indexOf(flag) + 1];
const has = (data, text) => JSON.stringify(data).includes(text);

/** Changes of a record; nothing returned means that it is lost. */
const records = {
  'loses a row': (r) => (has(r.data, 'Order 1500"') ? [] : [r]),
  'doubles a row': (r) => (has(r.data, 'Order 7"') ? [r, r] : [r]),
  'shifts fields': (r) => {
    const { Task, Status } = r.data;
    return [{ ...r, data: { ...r.data, Status: Task, Task: Status } }];
  },
  'forgets zero': (r) => [
    { ...r, data: map(r.data, (v) => (v === '0' ? null : v)) },
  ],
  'makes text of all': (r) => [
    { ...r, data: map(r.data, (v) => (typeof v === 'boolean' ? `${v}` : v)) },
  ],
  'says nothing of misfits': ({ meta, ...r }) => [r],
  'loses the second of the sync': (r) =>
    has(r.data, 'in that second') ? [] : [r],
  'hides deletes': (r) => (r.data._ab_cdc_deleted_at ? [] : [r]),
  'hides blanks': (r) => (r.data.Task === null ? [] : [r]),
  'reads half a report': (r) => (has(r.data, '"Build"') ? [r] : []),
  'repeats events': (r) => [r, r],
  'knows today only': (r) => (has(r.data, '"done"') ? [] : [r]),
};
const ignored = {
  'ignores sheets': 'sheet_ids',
  'ignores workspaces': 'workspace_ids',
  'ignores the budget': 'requests_per_minute',
};

const map = (data, change) =>
  Object.fromEntries(Object.entries(data).map(([k, v]) => [k, change(v)]));

if (defect in ignored && given.includes('--config')) {
  const config = JSON.parse(readFileSync(fileOf('--config'), 'utf8'));
  config[ignored[defect]] = undefined;
  writeFileSync(fileOf('--config'), JSON.stringify(config));
}
if (defect === 'ignores states' && given.includes('--state')) {
  given.splice(given.indexOf('--state'), 2);
}
if (defect === 'prints the token') {
  process.stderr.write(readFileSync(fileOf('--config'), 'utf8'));
}
if (defect === 'hangs') setInterval(() => {}, 1000);
if (defect === 'floods') {
  const line = `${'x'.repeat(65_536)}\n`;
  const flood = () => process.stdout.write(line, flood);
  flood();
}

const main = join(__dirname, '../../connector/dist/main.js');
const impatient = ['--require', join(__dirname, 'impatient.js')];
if (defect === 'waits for nobody') {
  // That it takes long to start must not pass for patience.
  setTimeout(() => run(...impatient), 4_000);
} else if (!['hangs', 'floods'].includes(defect)) run();

function run(...options) {
  const child = spawn(process.execPath, [...options, main, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let rest = '';
  let kept = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    const changed = lines.flatMap((line) => alter(JSON.parse(line)));
    const out = changed.map((message) => `${JSON.stringify(message)}\n`);
    if (defect === 'does not wait for the pipe') kept += out.join('');
    else process.stdout.write(out.join(''));
  });
  child.on('close', (code) => {
    process.exitCode = code;
    if (defect !== 'does not wait for the pipe') return;
    process.stdout.write(kept);
    process.exit();
  });

  function alter(message) {
    if (message.type === 'RECORD' && defect in records) {
      const changed = records[defect](message.record);
      return changed.map((record) => ({ ...message, record }));
    }
    const isRetry = message.type === 'LOG' && has(message, 'Trying again');
    if (isRetry && defect === 'gives up') child.kill('SIGKILL');
    if (isRetry && defect === 'stumbles over a page') {
      child.kill('SIGKILL');
      process.stderr.write("SyntaxError: Unexpected token '<'\n    at parse\n");
    }
    if (message.type === 'CONTROL' && defect === 'keeps no token') return [];
    if (message.type === 'CONNECTION_STATUS' && defect === 'likes any config') {
      return [{ ...message, connectionStatus: { status: 'SUCCEEDED' } }];
    }
    if (message.type === 'CATALOG' && defect === 'offers sheets only') {
      const streams = message.catalog.streams.filter(
        ({ name }) => !name.startsWith('smartsheet_'),
      );
      return [{ ...message, catalog: { streams } }];
    }
    return [message];
  }
}
