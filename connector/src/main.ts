#!/usr/bin/env node
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { AirbyteMessage } from './airbyte/protocol';
import { run } from './airbyte/run';
import { createSource } from './source';
import type { World } from './world';

/** Characters collected before they are handed to the pipe. */
const chunk = 64 * 1024;

const world: World = {
  fetch: (request) => fetch(request),
  now: Date.now,
  sleep: async (milliseconds, signal) => {
    await setTimeout(milliseconds, undefined, { signal }).catch(() => {});
  },
  cloud: process.env['DEPLOYMENT_MODE'] === 'CLOUD',
};

async function main(): Promise<void> {
  const host = {
    now: Date.now,
    readFile: (path: string) => readFile(path, 'utf8'),
  };
  const argv = process.argv.slice(2);
  if (process.env['LOG_LEVEL']?.toLowerCase() === 'debug') argv.push('--debug');

  let text = '';
  for await (const message of run(createSource(world), argv, host)) {
    text += `${JSON.stringify(message)}\n`;
    if (isError(message)) process.exitCode = 1;
    // Records may wait for company; whatever else is said is said at once.
    if (message.type === 'RECORD' && text.length < chunk) continue;
    await write(text);
    text = '';
  }
}

/** Waits for a slow reader instead of buffering all that it has not read. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function isError(message: AirbyteMessage): boolean {
  return message.type === 'TRACE' && message.trace.type === 'ERROR';
}

// Nobody reads any more, so nothing can be cut short by leaving at once; but a
// sync whose end nobody heard did not succeed.
process.stdout.on('error', () => process.exit(1));

void main();
