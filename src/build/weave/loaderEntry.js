// Rspack requires a loader by its path, as plain JavaScript: this door lets
// the loader itself be TypeScript.
require('ts-node').register({
  transpileOnly: true,
  skipProject: true,
  compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' },
});
module.exports = require('./loader').default;
