// npm start [-- --guide-port 3000 --sandbox-port 8080]
// The guide and the sandbox, side by side until Ctrl-C.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, watch } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { whenOrphaned } from './parent.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    'guide-port': { type: 'string', default: '3000' },
    'sandbox-port': { type: 'string', default: '8080' },
  },
});
const guidePort = Number(values['guide-port']);
const sandboxPort = Number(values['sandbox-port']);

const programs = [
  {
    name: 'guide',
    port: guidePort,
    address: `http://localhost:${guidePort}/`,
    args: [
      'node_modules/@docusaurus/core/bin/docusaurus.mjs',
      'start',
      '--no-open',
      `--port=${guidePort}`,
    ],
  },
  {
    name: 'sandbox',
    port: sandboxPort,
    address: `http://localhost:${sandboxPort}/2.0`,
    args: [
      'scripts/from.js',
      '--transpile-only',
      'connector/sandbox/server.ts',
      `--port=${sandboxPort}`,
    ],
  },
];

// Tells an author which outputs an edit has made untrue.
const proofreader = {
  name: 'proofreader',
  args: ['scripts/from.js', '--transpile-only', 'scripts/proofread.ts'],
};

// The guide keeps what it has built, and would fail with a stack in the middle.
const kept = join(root, '.docusaurus');
try {
  mkdirSync(kept, { recursive: true });
  accessSync(kept, constants.W_OK);
} catch ({ code }) {
  console.error(
    `Cannot start the guide: it keeps what it has built in ${kept}, which cannot be written (${code}). Copy this folder to where you may write, or start the sandbox alone: npm run sandbox.`,
  );
  process.exit(1);
}

for (const { name, port } of programs) {
  if (await isTaken(port)) {
    console.error(
      `Cannot start the ${name}: something else listens on port ${port}. Stop it and run npm start again, or choose another port: npm start -- --${name}-port ${port + 1}.`,
    );
    process.exit(1);
  }
}

let stopping = false;
const running = new Map();
const starting = new Set();
for (const program of [...programs, proofreader]) launch(program);

// A running program has the engine in memory, so an edit of it starts those
// anew that use it. The open page follows when the guide is back.
let edited;
for (const folder of ['src/build', 'src/literate']) {
  const whileRunning = { recursive: true, persistent: false };
  watch(join(root, folder), whileRunning, () => {
    clearTimeout(edited);
    edited = setTimeout(() => {
      for (const name of ['guide', proofreader.name]) {
        starting.add(name);
        if (!running.get(name)?.kill('SIGTERM')) starting.delete(name);
      }
    }, 300);
  });
}

function launch(program) {
  const { name, args } = program;
  const watched = ['--require', './scripts/endWithParent.js', ...args];
  const child = spawn(process.execPath, watched, {
    cwd: root,
    stdio: 'inherit',
  });
  running.set(name, child);
  child.on('exit', (code, signal) => {
    if (stopping) return;
    if (starting.delete(name)) launch(program);
    else if (name === proofreader.name)
      console.error('Outputs are not compared any more.');
    else stop(name, code, signal);
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => stop());
}

// npm ends without a word to us when it is killed.
if (process.env.npm_lifecycle_event) whenOrphaned(() => stop());

for (const { name, address } of programs) {
  console.log(`${name.padEnd(8)} ${address}`);
}

/** The one takes the other with it; what ends unasked has failed. */
function stop(name, code, signal) {
  if (stopping) return;
  stopping = true;
  if (name) {
    console.error(`The ${name} ended (${signal ?? `exit code ${code}`}).`);
    process.exitCode = code || 1;
  }
  clearTimeout(edited);
  for (const child of running.values()) child.kill('SIGTERM');
}

/** Listens as a server would, on the address that both programs use. */
function isTaken(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(true));
    server.listen(port, () => server.close(() => resolve(false)));
  });
}
