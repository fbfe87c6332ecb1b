import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listFences } from '../../src/literate/fences/fences';

test('a fence has a language, what follows it, a body and its lines', () => {
  const page = [
    'Some prose.',
    '',
    '```ts file=a.ts#b title="The b" bare',
    'const b = 1;',
    '```',
  ].join('\n');
  assert.deepEqual(listFences(page), [
    {
      language: 'ts',
      info: 'file=a.ts#b title="The b" bare',
      body: 'const b = 1;',
      indent: '',
      line: 3,
      lastLine: 5,
    },
  ]);
});

test('a longer fence may hold a shorter one', () => {
  const page = ['````md', '```ts', 'x', '```', '````'].join('\n');
  assert.deepEqual(
    listFences(page).map(({ language, body }) => [language, body]),
    [['md', '```ts\nx\n```']],
  );
});

test('the indentation of a fence is not part of its body', () => {
  const page = [
    '- a list',
    '',
    '  ```json',
    '  {',
    '    "a": 1',
    '  }',
    '  ```',
  ];
  const [fence] = listFences(page.join('\n'));
  assert.equal(fence?.indent, '  ');
  assert.equal(fence?.body, '{\n  "a": 1\n}');
});

test('inline code between three backticks opens no fence', () => {
  assert.deepEqual(listFences('```a``` is inline\n\ntext'), []);
});

test('an unclosed fence runs to the end of the page', () => {
  assert.deepEqual(
    listFences('```sh\nls').map(({ body, lastLine }) => [body, lastLine]),
    [['ls', 3]],
  );
});
