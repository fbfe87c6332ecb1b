import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCompiler } from '../../src/literate/compiler/compiler';
import { knownNames } from '../../src/literate/compiler/known';
import { root } from '../../src/literate/book/root';

const compiler = createCompiler(root);
const path = 'connector/src/zero.ts';

function see(text: string, listing = text) {
  compiler.open(new Map([[path, text]]));
  return knownNames(compiler, path, listing).map(
    ({ start, length, code, doc }) => ({
      name: listing.slice(start, start + length),
      code,
      doc,
    }),
  );
}

test('a name is known with its type and the first paragraph of its words', () => {
  const text =
    '/**\n * A count\n * of rows.\n *\n * More.\n */\nconst rows = 0;';
  assert.deepEqual(see(text), [
    { name: 'rows', code: 'const rows: 0', doc: 'A count of rows.' },
  ]);
});

test('a name has the type that it has in the folder which is open', () => {
  assert.equal(see('const zero = 0;')[0]?.code, 'const zero: 0');
  assert.equal(see("const zero = '';")[0]?.code, 'const zero: ""');
});

test('a listing of a part has the names of that part, where it shows them', () => {
  const text = 'function f(a: number) {\n  const b = a;\n  return b;\n}';
  assert.deepEqual(
    see(text, 'const b = a;').map(({ name, code }) => [name, code]),
    [
      ['b', 'const b: number'],
      ['a', '(parameter) a: number'],
    ],
  );
});

test('files that no reader writes are known as they lie on the disk', () => {
  compiler.open(new Map());
  const listing =
    'export function createSandbox(options: SandboxOptions = {}): Sandbox {';
  const file = 'connector/sandbox/sandbox.ts';
  const [known] = knownNames(compiler, file, listing);
  assert.match(known?.code ?? '', /^function createSandbox\(/);
});
