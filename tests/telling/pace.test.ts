import assert from 'node:assert/strict';
import { test } from 'node:test';
import { root } from '../../src/literate/book/root';
import { longStretches, paceOf } from '../../src/literate/facts/pace';
import { openGuide } from '../../src/literate/steps/guide';
import { readBook } from '../../src/literate/steps/steps';

const sources: Record<string, string> = {
  'connector/src/main.ts':
    'say(1);\n\nfunction say(one: number) {\n  print(one);\n}\n',
  'docs/_stages/01-one/src/main.ts': 'say(1);\n',
  'connector/src/other.ts': 'export const a = 1;\nexport const b = 2;\n',
};

function paceOfPage(...blocks: string[]) {
  const page = {
    path: 'docs/03-implementation/01-one.mdx',
    text: blocks.join('\n'),
  };
  return paceOf(
    readBook([page], (path) => sources[path]),
    [page],
  );
}

const paste = (file: string) => `\`\`\`ts file=${file}\n\`\`\`\n`;
const session = (command: string, printed = '', more = '') =>
  `\`\`\`console${more}\n$ ${command}\n${printed}\n\`\`\`\n`;
const run = (printed = '', more = '') =>
  session('npm run -s connector -- read', printed, more);
const first = paste('docs/_stages/01-one/src/main.ts');
const main = paste('connector/src/main.ts');
const other = paste('connector/src/other.ts');

test('lines are counted up to the run of the reader’s own program', () => {
  const pace = paceOfPage(first, run(), other, main, run('{"type":"RECORD"}'));
  assert.equal(pace.untilPrint, 1);
  assert.equal(pace.untilRecord, 6);
  assert.deepEqual(
    pace.stretches.map(({ lines }) => lines),
    [1, 5],
  );
  assert.equal(pace.lines, 6);
});

test('a line that was there before is not new', () => {
  assert.equal(paceOfPage(first, main).lines, 4);
});

test('a program of somebody else is no run', () => {
  const pace = paceOfPage(first, session('curl localhost'), other, run());
  assert.deepEqual(
    pace.stretches.map(({ lines }) => lines),
    [3],
  );
});

test('without a main.ts nothing of the reader’s runs', () => {
  assert.equal(paceOfPage(other, run()).untilPrint, Infinity);
});

test('a session for the end of the page waits for it', () => {
  const pace = paceOfPage(first, run('', ' atend'), other);
  assert.equal(pace.postponed, 1);
  assert.equal(pace.untilPrint, 3);
});

test('what a page is going to mend is no run of the reader’s', () => {
  assert.equal(paceOfPage(first, run('', ' fails')).untilPrint, Infinity);
});

test('the guide does not get slower', (t) => {
  const { book, pages } = openGuide(root);
  const { untilPrint, untilRecord, stretches, postponed } = paceOf(book, pages);
  const longest = Math.max(...stretches.map(({ lines }) => lines));
  t.diagnostic(`${untilPrint} to print, ${untilRecord} to a record`);
  t.diagnostic(`at most ${longest} between two runs`);
  assert.ok(untilPrint <= 20, `${untilPrint} lines until something prints`);
  assert.ok(untilRecord <= 100, `${untilRecord} lines until a record`);
  assert.ok(longest <= 120, `${longest} lines between two runs`);
  const long = stretches.filter(({ lines }) => lines > 80);
  const named = Object.keys(longStretches);
  assert.ok(
    named.length <= 3,
    `${named.length} places have a reason to be long`,
  );
  // A place that is no longer long loses its reason.
  assert.deepEqual(
    long.map(({ page }) => page),
    named,
    `more than 80 lines between two runs: ${long.map(({ page, line, lines }) => `${page}:${line} (${lines})`).join(', ')}. Let something run between them, or say in pace.ts why not.`,
  );
  assert.equal(postponed, 0, 'sessions to come back to');
});
