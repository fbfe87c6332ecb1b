// npm run checkpoint -- CHAPTER FOLDER
// Writes what a reader of the guide has at the end of a chapter: the connector,
// and their own tests, as they lie on the desk.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  chooseChapter,
  inLines,
  listChapters,
} from '../src/literate/steps/chapters';
import { filesAfter } from '../src/literate/steps/checkpoint';
import { openGuide } from '../src/literate/steps/guide';

const root = join(__dirname, '..');

function main([wanted, folder]: string[]): void {
  const { pages, book } = openGuide(root);
  const chapters = listChapters(pages, book);
  if (wanted === undefined || folder === undefined) {
    return complain(
      `Usage: npm run checkpoint -- CHAPTER FOLDER\n\n${inLines(chapters)}`,
    );
  }
  const chapter = chooseChapter(chapters, wanted);
  if (typeof chapter === 'string') return complain(chapter);
  const target = resolve(folder);
  if (!isEmpty(target)) {
    return complain(`${folder} is not empty. Name a folder that is not there.`);
  }

  const files = [...filesAfter(book, chapter.page)];
  for (const [path, text] of files) {
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(
    `Wrote ${files.length} files to ${folder}: the connector after chapter ${chapter.number}, ${chapter.name}.`,
  );
  if (!files.some(([path]) => path === 'connector/src/main.ts')) return;
  console.log(
    `Try it: cd ${join(folder, 'connector')} && npm install && npm start --silent -- spec`,
  );
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

function complain(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

main(process.argv.slice(2));
