// node scripts/from.js [--transpile-only] FILE.ts …
// Runs a TypeScript program of this repository from where you typed `npm run`,
// so that `--config my.json` means the file beside you. npm itself starts every
// script at the root. Types are checked first unless told otherwise.
const Module = require('node:module');
const { dirname, resolve } = require('node:path');
const { register } = require('ts-node');

const given = process.argv.slice(2);
const transpileOnly = given[0] === '--transpile-only' ? true : undefined;
const [program, ...rest] = transpileOnly ? given.slice(1) : given;
const file = resolve(__dirname, '..', program);

register({ transpileOnly, projectSearchDir: dirname(file) });
process.chdir(process.env.INIT_CWD ?? process.cwd());
process.argv = [process.argv[0], file, ...rest];
Module.runMain();
