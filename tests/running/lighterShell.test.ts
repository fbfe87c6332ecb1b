import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../src/literate/book/root';
import { absent, ours } from '../../src/running/commands/otherwise.json';

// Rspack loads it as plain JavaScript.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const lighterShell = require('../../src/build/running/lighterShell') as (
  source: string,
) => string;

const file = 'node_modules/just-bash/dist/bundle/browser.js';
const shell = readFileSync(join(root, file), 'utf8');

const commandsIn = (source: string) =>
  [...source.matchAll(/\{name:"([^"]+)",load:/g)].map(([, name]) => name!);

test('the page gets a shell without the commands that are left out, and with all others', () => {
  const left = new Set([...absent, ...ours]);
  assert.deepEqual(
    commandsIn(lighterShell(shell)),
    commandsIn(shell).filter((name) => !left.has(name)),
  );
});

test('what only those commands need goes with them', () => {
  const packagesIn = (source: string) =>
    [...source.matchAll(/\bfrom"([\w-]+)"/g)].map(([, name]) => name);
  const gone = packagesIn(shell).filter(
    (name) => !packagesIn(lighterShell(shell)).includes(name),
  );
  assert.deepEqual(gone, ['turndown']);
  assert.ok(lighterShell(shell).length < 0.87 * shell.length);
});

test('another shell than the one it was written for stops the build with a sentence', () => {
  const other = shell.replace('{name:"gzip",load', '{name:"pack",load');
  assert.throws(
    () => lighterShell(other),
    /just-bash has no command gzip: it is another one than .*lighterShell\.js was written for/,
  );
});
