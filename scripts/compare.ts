// npm run desk -- CHAPTER
// Says whether what somebody typed is what a reader has at the end of a chapter:
// which declaration differs, and what the compiler has against it.
import { join } from 'node:path';
import { countFolder } from '../src/literate/facts/folder';
import { chooseChapter, listChapters } from '../src/literate/steps/chapters';
import { filesAfter } from '../src/literate/steps/checkpoint';
import { compareFiles } from '../src/literate/steps/compare';
import { createCompiler } from '../src/literate/compiler/compiler';
import { readPassingTests } from '../src/literate/facts/passingTests';
import { readOwnFiles } from '../src/literate/book/ownFiles';
import { openGuide } from '../src/literate/steps/guide';

const root = join(__dirname, '..');

function main([wanted = '']: string[]): void {
  const { pages, book } = openGuide(root);
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

  const { files, lines, tests } = countFolder(
    book,
    page,
    readPassingTests(root),
    {},
  );
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
