// node scripts/inClone.mjs PROGRAM.ts …
// Runs a program that needs all of the clone, at the desk too. From there, the
// clone is one folder up. Names of files are read from where you typed them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('docusaurus.config.ts')) process.chdir('..');
const run = ['scripts/from.js', '--transpile-only', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, run, { stdio: 'inherit' });
process.exitCode = status ?? 1;
