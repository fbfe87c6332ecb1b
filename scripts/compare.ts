// npm run desk -- CHAPTER
// Says whether what somebody typed is what a reader has at the end of a chapter:
// which declaration differs, and what the compiler has against it.
import { join } from 'node:path';
import { countFolder } from '../src/folders/folder';
import { chooseChapter, listChapters } from '../src/telling/chapters';
import { filesAfter } from '../src/telling/checkpoint';
import { compareFiles } from '../src/telling/compare';
import { createCompiler } from '../src/telling/compiler';
import { readLedger } from '../src/telling/ledger';
import { readOwnFiles } from '../src/telling/ownFiles';
import { openShelf } from '../src/telling/shelf';

const root = join(__dirname, '..');

function main([wanted = '']: string[]): void {
  const { pages, book } = openShelf(root);
  const chapter = chooseChapter(listChapters(pages, book), wanted);
  if (typeof chapter === 'string') return complain([chapter]);

  const { page, number, name } = chapter;
  const actual = readOwnFiles(join(root, 'desk'));
  const compiler = createCompiler(root);
  compiler.open(actual);
  const complaints = [
    ...compareFiles(filesAfter(book, page), actual),
    ...compiler.complaints(),
  ];
  if (complaints.length > 0) return complain(complaints);

  const { files, lines, tests } = countFolder(book, page, readLedger(root));
  console.log(
    `Your desk is as it should be after chapter ${number}, ${name}: ${files} files, ${lines} lines, and it compiles.`,
  );
  if (tests > 0) {
    console.log(
      `Of its tests ${tests} pass by now: npm run -s desk -- ${number} --tests`,
    );
  }
}

function complain(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}

main(process.argv.slice(2));
