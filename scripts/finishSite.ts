// What is done to the site when Docusaurus has built it: of a long page the first
// screens come first, its text comes before its scripts, it gets a policy, and
// last of all comes the service worker, which lists all files.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listEdition } from '../src/build/finish/edition';
import { withFirstScreens } from '../src/build/finish/firstScreens';
import { withPolicy } from '../src/build/finish/policy';
import { readRouteScripts } from '../src/build/finish/routeScripts';
import { withTextFirst } from '../src/build/finish/textFirst';
import { writeServiceWorker } from '../src/build/finish/serviceWorker';

const root = join(__dirname, '..');
const outDir = join(root, 'build');

const pages = new Map(
  readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => [`/${file.replace(/(index)?\.html$/, '')}`, file]),
);
const scriptsOf = readRouteScripts(
  join(root, '.docusaurus'),
  new Set(pages.keys()),
);
for (const [page, entry] of pages) {
  const file = join(outDir, entry);
  const html = withFirstScreens(readFileSync(file, 'utf8'));
  writeFileSync(file, withPolicy(withTextFirst(html, scriptsOf(page))));
}
const edition = listEdition(outDir);
writeServiceWorker(root, outDir, edition).then(
  () => console.log(`${edition.length} files are kept for reading offline.`),
  (error: Error) => {
    console.error(`Cannot write the service worker: ${error.message}`);
    process.exitCode = 1;
  },
);
