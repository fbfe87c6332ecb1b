// Beside the dev server, started by npm start: when a page or the connector is
// edited, runs the sessions that this may have made untrue, and leaves what they
// print instead where the dev server shows it over the page.
import { watch } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { writeStale } from '../src/literate/sessions/stale';
import { complaintsOf } from '../src/literate/sessions/complaints';
import { readPages } from '../src/literate/book/pages';
import { root } from '../src/literate/book/root';
import { touchedBy } from '../src/literate/sessions/touched';

/** An editor may touch a file several times for one edit. */
const quiet = 300;

let queue: string[] = [];
let working = false;
let timer: NodeJS.Timeout | undefined;

setPriority(10);
// Its sandbox ends with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => process.exit());
}
for (const page of readPages()) writeStale(root, page.path, []);
for (const folder of ['docs', 'connector/src', 'connector/sandbox']) {
  watch(join(root, folder), { recursive: true }, (_, name) => {
    try {
      const touched = touchedBy(join(folder, name ?? ''), readPages());
      queue = [...new Set([...touched.map(({ path }) => path), ...queue])];
    } catch {
      // A page in the middle of a word; the next edit brings it here again.
    }
    clearTimeout(timer);
    timer = setTimeout(() => void work(), quiet);
  });
}

async function work(): Promise<void> {
  if (working) return;
  working = true;
  for (let path = queue.shift(); path; path = queue.shift()) {
    try {
      const page = readPages().find((page) => page.path === path);
      if (page) writeStale(root, path, await complaintsOf(page));
    } catch (error) {
      console.error(`Cannot run ${path}: ${(error as Error).message}`);
    }
  }
  working = false;
}
