// Preloaded into every test process: TypeScript without type checking, which
// `npm run types` does once for all of them.
require('ts-node').register({ transpileOnly: true, project: __dirname });
