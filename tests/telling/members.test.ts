import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextOf, placeInWords } from '../../src/literate/steps/caption';
import { filesAfter } from '../../src/literate/steps/checkpoint';
import { readBook } from '../../src/literate/steps/steps';

const early = `import { b } from './b';

export const table = {
  // The first.
  one: later,

  two: later,
  four: 4,
};

type Shape =
  | { kind: 'square'; side: number }
  | { kind: 'line' };
`;

const final = `import { a } from './a';
import { b } from './b';
import {
  c,
} from './c';

export const table = {
  // The first.
  one: () => {
    return a;
  },

  two: c(b),

  three: 3,
  four: 4,
};

type Shape =
  | { kind: 'square'; side: number }
  /** Round. */
  | { kind: 'circle'; radius: number }
  | { kind: 'line' };
`;

function play(...names: string[]) {
  const files: Record<string, string> = {
    'connector/src/a.ts': final,
    'docs/_stages/01-one/src/a.ts': early,
  };
  const fences = names.map(
    (name) => `\`\`\`ts file=connector/src/a.ts#${name}\n\`\`\`\n`,
  );
  const first = '```ts file=docs/_stages/01-one/src/a.ts\n```\n';
  const page = {
    path: 'docs/03-implementation/01-one.mdx',
    text: [first, ...fences].join('\nProse.\n\n'),
  };
  const book = readBook([page], (path) => files[path]);
  return {
    steps: book.steps.slice(1),
    problems: book.problems,
    text: filesAfter(book, page.path).get('connector/src/a.ts'),
  };
}

test('entries, cases and imports make the file, and say where they go', () => {
  const { steps, problems, text } = play(
    'imports["./a"]',
    'imports["./c"]',
    'table.one,table.two',
    'table.three',
    'Shape.circle',
  );
  assert.deepEqual(problems, []);
  assert.equal(text, final);
  assert.deepEqual(steps.map(placeInWords), [
    'in the imports, before `./b`',
    'in the imports, after `./b`',
    'in `table`, in place of `one` and `two`',
    'in `table`, after `two`',
    'in `Shape`, after `square`',
  ]);
});

test('the blank line before an entry is pasted with it', () => {
  const { steps } = play('table.one,table.two', 'table.three');
  assert.equal(steps.at(-1)?.text, '\n  three: 3,\n');
});

test('the neighbor of an entry stands as far to the right as in the file', () => {
  const { steps } = play('imports["./a"]', 'table.three');
  assert.deepEqual(steps.map(contextOf), [
    { below: "import { b } from './b';" },
    { above: '  two: later,' },
  ]);
});

for (const { what, names, complaint } of [
  {
    what: 'an entry that is not there',
    names: ['table.tow'],
    complaint: /table has no "tow" on lines of its own\. Nearest: two/,
  },
  {
    what: 'an entry that is told twice',
    names: ['table.three', 'table.three'],
    complaint: /three of table was told before/,
  },
  {
    what: 'old and new entries in one step',
    names: ['table.two,table.three'],
    complaint: /two of table is there already and the rest is new/,
  },
  {
    what: 'entries that others stand between',
    names: ['table.one,table.three'],
    complaint: /one of table is there already|side by side/,
  },
  {
    what: 'entries of two declarations',
    names: ['table.three,Shape.circle'],
    complaint: /holds members of table and nothing else/,
  },
  {
    what: 'a part of an entry',
    names: ['table.three.more'],
    complaint: /holds members of table and nothing else/,
  },
]) {
  test(`${what} is a problem, with page and line`, () => {
    const { problems } = play(...names);
    assert.match(problems.join(), complaint);
    assert.match(
      problems.join(),
      /^docs\/03-implementation\/01-one\.mdx:\d+: /,
    );
  });
}
