import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locate } from '../../src/literate/fences/locate';
import { parseReference } from '../../src/literate/fences/reference';

const source = `import { a } from './a';
import type { B } from './b';

// Not about anything below.

/** Says hello. */
export function greet(name: string): string;
export function greet(name: unknown) {
  const polite = true; // always
  switch (name) {
    case 'Ada':
      return 'Hello, Ada';
    default:
      return polite ? 'Hello' : '';
  }
}

export type Message =
  | { type: 'RECORD'; record: B }
  // Where we are.
  | { type: 'STATE'; state: string };

export const commands = {
  spec: () => 'spec',
  /** Tells whether the settings work. */
  check(): string {
    return 'checked';
  },
  nested: { 'content-type': ['json', 'html'] },
} as const satisfies object;

interface Options {
  /** In milliseconds. */
  wait: number;
  tries: number;
}

export const columns = [
  { type: 'DATE', to: 'date' },
  { type: 'CHECKBOX', to: 'boolean' },
];

test('reads the last page', () => {});
`;

function found(name: string) {
  return locate(source, parseReference(`a.ts#${name}`));
}

test('a declaration comes with the comment on it, and with its overloads', () => {
  const code = found('greet');
  assert.match(
    code,
    /^\/\*\* Says hello\. \*\/\nexport function greet\(name: str/,
  );
  assert.match(code, /return polite \? 'Hello' : '';\n {2}}\n}$/);
});

test('a comment that a blank line parts from a declaration is not its own', () => {
  assert.ok(!found('greet').includes('Not about'));
});

test('the imports of a file are one thing', () => {
  assert.equal(
    found('imports'),
    "import { a } from './a';\nimport type { B } from './b';",
  );
});

test('a property keeps its comma and moves to the left margin', () => {
  assert.equal(found('commands.spec'), "spec: () => 'spec',");
  assert.equal(
    found('commands.check'),
    "/** Tells whether the settings work. */\ncheck(): string {\n  return 'checked';\n},",
  );
});

test('a name in brackets may hold any character', () => {
  assert.equal(
    found('commands.nested["content-type"]'),
    "'content-type': ['json', 'html']",
  );
  assert.equal(found('commands.nested["content-type"].html'), "'html'");
});

test('a case of a union is found by its literal and by its property', () => {
  const record = "| { type: 'RECORD'; record: B }";
  assert.equal(found('Message.RECORD'), record);
  assert.equal(found('Message.record'), record);
  assert.equal(
    found('Message.state'),
    "// Where we are.\n| { type: 'STATE'; state: string }",
  );
});

test('a member of an interface comes with its comment', () => {
  assert.equal(found('Options.wait'), '/** In milliseconds. */\nwait: number;');
});

test('a case of a switch is found by its literal', () => {
  assert.equal(found('greet.Ada'), "case 'Ada':\n  return 'Hello, Ada';");
});

test('a variable inside a function keeps the remark behind it', () => {
  assert.equal(found('greet.polite'), 'const polite = true; // always');
});

test('an element of an array is found by the first string in it', () => {
  assert.equal(
    found('columns.CHECKBOX'),
    "{ type: 'CHECKBOX', to: 'boolean' },",
  );
});

test('a call with a name for its first argument is found by it', () => {
  assert.equal(
    found('"reads the last page"'),
    "test('reads the last page', () => {});",
  );
});

test('neighbors keep their distance, strangers get a blank line', () => {
  assert.equal(
    found('Options.wait,Options.tries'),
    '/** In milliseconds. */\nwait: number;\ntries: number;',
  );
  assert.match(found('Message,Options'), /string };\n\ninterface Options/);
});

test('no name means the whole file', () => {
  assert.equal(locate('a\nb\n', parseReference('Dockerfile')), 'a\nb');
});

test('JSON is shown by path', () => {
  const json =
    '{\n  "scripts": {\n    "build": "tsc",\n    "test": "x"\n  }\n}';
  assert.equal(
    locate(json, parseReference('package.json#scripts.build')),
    '"build": "tsc",',
  );
});

test('a wrong name says which names are near', () => {
  assert.throws(() => found('gret'), {
    name: 'WeaveError',
    message: /a\.ts has no "gret"\. Nearest: greet/,
  });
  assert.throws(() => found('commands.chek'), {
    message: /commands in a\.ts has no "chek"\. Nearest: check/,
  });
});

test('a name that stands for two things says on which lines', () => {
  const twice = 'type A = 1;\nconst A = 2;\n';
  assert.throws(() => locate(twice, parseReference('a.ts#A')), {
    message: /a\.ts has "A" 2 times \(lines 1, 2\)/,
  });
});

test('a file without a syntax of names is shown whole or not at all', () => {
  assert.throws(() => locate('FROM node', parseReference('Dockerfile#FROM')), {
    message: /only TypeScript and JSON/,
  });
});
