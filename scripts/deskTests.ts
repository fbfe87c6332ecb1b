// npm run desk -- CHAPTER --tests
// Runs those tests of the connector on the desk that pass by the end of the
// chapter, each for a limited time, and says what was left out.
import { basename, join } from 'node:path';
import { chooseChapter, listChapters } from '../src/literate/steps/chapters';
import {
  applying,
  countNames,
  readPassingTests,
} from '../src/literate/facts/passingTests';
import { openGuide } from '../src/literate/steps/guide';
import { tryTests, type Tried } from '../src/literate/facts/tryTests';

const root = join(__dirname, '..');
const desk = join(root, 'desk');
/** For the tests of one file, in milliseconds. */
const limit = 60_000;

async function main([wanted = '']: string[]): Promise<void> {
  const { pages, book } = openGuide(root);
  const chapter = chooseChapter(listChapters(pages, book), wanted);
  if (typeof chapter === 'string') return complain(chapter);
  const passing = readPassingTests(root);
  const apply = applying(passing, chapter.page);
  if (countNames(apply) === 0) {
    console.log(
      `No test of the connector passes by chapter ${chapter.number}: there is no program yet that one could run.`,
    );
    return;
  }

  const results: Tried[] = [];
  await tryTests(desk, apply, limit, (tried) => {
    results.push(tried);
    show(tried);
  });
  const passed = results.flatMap((tried) => tried.passed).length;
  const failed = results.flatMap((tried) => tried.failed).length;
  const all = countNames(applying(passing, pages.at(-1)?.path ?? ''));
  const unwritten = results
    .filter(({ isMissing }) => isMissing)
    .map(({ file }) => file);
  console.log(`\n${passed} passed, ${failed} failed.`);
  console.log(leftOut(all - passed - failed, unwritten));
  process.exitCode = failed > 0 ? 1 : 0;
}

function show({ file, passed, failed, isMissing }: Tried): void {
  if (isMissing) return;
  const mark = failed.length > 0 ? '✖' : '✔';
  console.log(`${mark} ${basename(file)}: ${passed.length} passed`);
  for (const { name, why } of failed) {
    console.log(
      `    ✖ ${name}\n      ${why.trim().replaceAll('\n', '\n      ')}`,
    );
  }
}

/** One line about the rest: it waits for code that is not there yet. */
function leftOut(count: number, unwritten: readonly string[]): string {
  if (count === 0) return 'Those are all.';
  const files = unwritten.length
    ? ` ${unwritten.join(' and ')} will be written by you.`
    : '';
  return `${count} were left out: they test what later chapters bring.${files}`;
}

function complain(line: string): void {
  console.error(line);
  process.exitCode = 1;
}

void main(process.argv.slice(2));
