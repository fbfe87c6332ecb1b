// npm run desk
// Lays out a folder for those who type the connector themselves: everything
// that stands around it in this clone, and not a line of what they will write.
// npm run desk -- CHAPTER
// Compares it with what it should be after that chapter.
// npm run desk -- CHAPTER --tests
// Runs the tests that pass by then.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// From the desk itself, the clone is one folder up.
if (!existsSync('docusaurus.config.ts')) process.chdir('..');
const desk = 'desk';
const [chapter, ...flags] = process.argv.slice(2);
if (chapter !== undefined && !existsSync(join(desk, 'connector'))) {
  console.error(`There is no folder ${desk}/ yet: npm run -s desk makes one.`);
  process.exit(1);
}
if (chapter !== undefined) {
  const unknown = flags.find((flag) => flag !== '--tests');
  if (unknown !== undefined) {
    console.error(
      `"${unknown}" is not known here. After the chapter there may be --tests.`,
    );
    process.exit(1);
  }
  const script = flags.length > 0 ? 'deskTests.ts' : 'compare.ts';
  const run = ['scripts/from.js', '--transpile-only', `scripts/${script}`];
  const { status } = spawnSync(process.execPath, [...run, chapter], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const around = readJson('src/literate/book/aroundDesk.json');
const theirs = readJson('src/literate/book/readersTests.json');

if (existsSync(desk)) {
  console.error(
    `There is a folder ${desk}/ already. Rename it, or remove it to begin anew. To compare it with what it should be: npm run -s desk -- CHAPTER`,
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
