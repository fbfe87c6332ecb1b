// node scripts/from.js [--transpile-only] FILE.ts …
// Runs a TypeScript program of this repository from where you typed `npm run`,
// so that `--config my.json` means the file beside you. npm itself starts every
// script at the root. Types are checked first unless told otherwise; without
// them swc does the work of the compiler, in a quarter of the time.
const Module = require('node:module');
const { dirname, resolve } = require('node:path');
const { register } = require('ts-node');

const given = process.argv.slice(2);
const untyped = given[0] === '--transpile-only';
const [program, ...rest] = untyped ? given.slice(1) : given;
const file = resolve(__dirname, '..', program);

const options = { projectSearchDir: dirname(file) };
const fast = untyped || process.env.TS_NODE_TRANSPILE_ONLY;
register(
  fast
    ? { ...options, swc: true, compilerOptions: { esModuleInterop: true } }
    : options,
);
process.chdir(process.env.INIT_CWD ?? process.cwd());
process.argv = [process.argv[0], file, ...rest];
Module.runMain();
