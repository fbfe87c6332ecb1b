// node --import ./scripts/endWithParent.mjs PROGRAM …
// Ends the program when the one that started it is gone.
import { whenOrphaned } from './parent.mjs';

whenOrphaned(() => process.kill(process.pid, 'SIGTERM'));
