// npm run desk
// Lays out a folder for those who type the connector themselves: everything
// that stands around it in this clone, and not a line of what they will write.
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const desk = 'desk';
const around = [
  'package.json',
  'tsconfig.json',
  'scripts',
  'tests',
  'connector/sandbox',
  'docs/07-more/folder',
];
const theirs = JSON.parse(
  readFileSync('src/telling/readersTests.json', 'utf8'),
);

if (existsSync(desk)) {
  console.error(
    `There is a folder ${desk}/ already. Rename it, or remove it to begin anew.`,
  );
  process.exit(1);
}
mkdirSync(join(desk, 'connector'), { recursive: true });
for (const path of around) {
  cpSync(path, join(desk, path), {
    recursive: true,
    dereference: true,
    filter: (source) => !theirs.includes(source),
  });
}
console.log(`Made ${desk}/: the sandbox, the tests, and room for a connector.`);
