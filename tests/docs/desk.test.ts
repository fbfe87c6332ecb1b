import assert from 'node:assert/strict';
import { test } from 'node:test';
import aroundDesk from '../../src/literate/book/aroundDesk.json';
import { closureOf, codeOf, sourceFiles } from '../house/sourceFiles';

const code = codeOf(sourceFiles());

/** What somebody runs at a desk: the tests of their connector, and the demo. */
const run = code
  .map(({ path }) => path)
  .filter(
    (path) =>
      /^tests\/(connector|sandbox|acceptance)\//.test(path) ||
      /^scripts\/(from\.js|demo\.ts|acceptance\.ts)$/.test(path),
  );

test('what is run at a desk finds there all that it imports, besides the connector', () => {
  const missing = closureOf(run, code).filter(
    (path) =>
      !path.startsWith('connector/src/') &&
      !aroundDesk.some(
        (around) => path === around || path.startsWith(`${around}/`),
      ),
  );
  assert.deepEqual(missing, []);
});
