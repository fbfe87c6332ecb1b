// Preloaded into every test process: TypeScript by swc, in a fifth of the time
// and without type checking, which `npm run types` does once for all of them.
require('ts-node').register({
  swc: true,
  project: __dirname,
  compilerOptions: { esModuleInterop: true },
});
