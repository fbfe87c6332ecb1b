// node --require ./scripts/endWithParent.js PROGRAM …
// Ends the program when the one that started it is gone. It is required and not
// imported: beside an import, Node starts TypeScript past ts-node.
const { whenOrphaned } = require('./parent');

whenOrphaned(() => process.kill(process.pid, 'SIGTERM'));
