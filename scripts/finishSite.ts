// What is done to the site when Docusaurus has built it: a policy in every page,
// and the service worker, which lists all files and so comes last.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listEdition } from '../src/build/finish/edition';
import { withPolicy } from '../src/build/finish/policy';
import { writeServiceWorker } from '../src/build/finish/serviceWorker';

const root = join(__dirname, '..');
const outDir = join(root, 'build');

for (const entry of readdirSync(outDir, {
  recursive: true,
  encoding: 'utf8',
})) {
  if (!entry.endsWith('.html')) continue;
  const file = join(outDir, entry);
  writeFileSync(file, withPolicy(readFileSync(file, 'utf8')));
}
const edition = listEdition(outDir);
writeServiceWorker(root, outDir, edition).then(
  () => console.log(`${edition.length} files are kept for reading offline.`),
  (error: Error) => {
    console.error(`Cannot write the service worker: ${error.message}`);
    process.exitCode = 1;
  },
);
