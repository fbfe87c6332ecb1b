import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPages } from '../../src/literate/book/pages';
import {
  listRefusals,
  writeRefusals,
} from '../../src/literate/compiler/refusals';

const refusals = readPages().flatMap((page) =>
  listRefusals(page).map((refusal) => ({ path: page.path, ...refusal })),
);

test('the compiler refuses what a page says it refuses, in the words of the page', () => {
  const complaints = refusals.flatMap(
    ({ path, line, body, said, isRefused }) => {
      if (!isRefused)
        return [`${path}:${line}: the compiler accepts this code`];
      return body === said
        ? []
        : [
            `${path}:${line}: the compiler says:\n${said}\nnpm run docs:update -- ${path} writes that`,
          ];
    },
  );
  assert.ok(complaints.length === 0, `\n${complaints.join('\n')}`);
  assert.ok(refusals.length > 0, 'no page shows a refusal');
});

test('code that the compiler accepts is not called refused', () => {
  const text = [
    '```ts refused=connector/src/airbyte/protocol.ts',
    'const level: LogLevel = "INFO";',
    '```',
    '```ts refused=connector/src/airbyte/protocol.ts',
    'const level: LogLevel = 1;',
    '```',
  ].join('\n');
  const page = { path: 'docs/03-implementation/01-protocol.mdx', text };
  assert.deepEqual(
    listRefusals(page).map(({ isRefused }) => isRefused),
    [false, true],
  );
  const written = writeRefusals(page);
  assert.match(written, /LogLevel = 1;\n\/\/ {4}~{5}\n\/\/ Type '1' is not/);
  assert.equal(writeRefusals({ ...page, text: written }), written);
});
