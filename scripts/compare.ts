// npm run desk -- CHAPTER
// Says whether what somebody typed is what a reader has at the end of a chapter:
// which declaration differs, and what the compiler has against it.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findChapter, listChapters } from '../src/telling/chapters';
import { filesAfter, type Files } from '../src/telling/checkpoint';
import { compareFiles } from '../src/telling/compare';
import { createCompiler } from '../src/telling/compiler';
import { applying, countNames, readLedger } from '../src/telling/ledger';
import readersTests from '../src/telling/readersTests.json';
import { openShelf } from '../src/telling/shelf';

const root = join(__dirname, '..');
const desk = join(root, 'desk');

function main([wanted = '']: string[]): void {
  const { pages, book } = openShelf(root);
  const chapters = listChapters(pages, book);
  const [chapter, ...others] = findChapter(chapters, wanted);
  if (!chapter || others.length > 0) {
    const list = chapters.map(({ number, name }) => `${number}  ${name}`);
    return complain([`Which chapter is "${wanted}"?`, ...list]);
  }
  const { page, number, name } = chapter;
  const expected = filesAfter(book, page);
  const actual = readDesk();
  const compiler = createCompiler(root);
  compiler.open(actual);
  const complaints = [
    ...compareFiles(expected, actual),
    ...compiler.complaints(),
  ];
  if (complaints.length > 0) return complain(complaints);

  const lines = [...actual.values()].join('').split('\n').length - 1;
  const tests = countNames(applying(readLedger(root), page));
  console.log(
    `Your desk is as it should be after chapter ${number}, ${name}: ${actual.size} files, ${lines} lines, and it compiles.`,
  );
  if (tests > 0) {
    console.log(
      `Of its tests ${tests} pass by now: npm run -s test:node -- tests/connector/*.test.ts`,
    );
  }
}

/** The files that are theirs to write: path in the repository → text. */
function readDesk(): Files {
  const written = readdirSync(join(desk, 'connector'), {
    recursive: true,
    encoding: 'utf8',
  })
    .map((name) => join('connector', name))
    .filter((path) => !/^connector\/(sandbox|node_modules|dist)\b/.test(path));
  return new Map(
    [...written, ...readersTests]
      .filter((path) => existsSync(join(desk, path)))
      .filter((path) => statSync(join(desk, path)).isFile())
      .map((path) => [path, readFileSync(join(desk, path), 'utf8')]),
  );
}

function complain(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}

main(process.argv.slice(2));
