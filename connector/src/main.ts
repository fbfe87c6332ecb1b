#!/usr/bin/env node
import { once, setMaxListeners } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { toLine } from './airbyte/line';
import { decode } from './airbyte/parse';
import type { AirbyteMessage } from './airbyte/protocol';
import { run, type Host } from './airbyte/run';
import { createSource } from './source';
import type { World } from './world';

/** Characters collected before they are handed to the pipe. */
const chunk = 64 * 1024;

// As many as requests are under way listen to one signal: that is no leak.
setMaxListeners(0);

// A page of rows is garbage once it is written. V8 would collect it when there is
// several times as much of it as of what is alive: with this, at a fifth.
setFlagsFromString('--heap-growing-percent=20');

/** Whoever sleeps when all is said is not waited for. */
const end = new AbortController();

const machine: World & Host = {
  fetch: (request) => fetch(request),
  now: Date.now,
  sleep: (milliseconds, signal = end.signal) =>
    setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
  cloud: process.env['DEPLOYMENT_MODE'] === 'CLOUD',
  readFile: async (path) => decode(await readFile(path)),
  post,
};

/** Lines that are not written yet, and the pipe while it has no room. */
let text = '';
let full: Promise<unknown> | undefined;

async function post(message: AirbyteMessage): Promise<void> {
  text += toLine(message);
  if (message.type === 'TRACE' && message.trace.type === 'ERROR')
    process.exitCode = 1;
  // Records are written in chunks, any other message at once.
  if (message.type !== 'RECORD' || text.length >= chunk) {
    const isFull = !process.stdout.write(text);
    text = '';
    if (isFull)
      full ??= once(process.stdout, 'drain').then(() => (full = undefined));
  }
  // A slow reader is waited for; what they have not read is not collected.
  await full;
}

async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  if (process.env['LOG_LEVEL']?.toLowerCase() === 'debug') argv.push('--debug');

  await run(createSource(machine), argv, machine);
  end.abort();
}

// Nobody reads any more, so nothing can be cut short by leaving at once; but a
// sync whose end nobody heard did not succeed.
process.stdout.on('error', () => process.exit(1));

void main();
