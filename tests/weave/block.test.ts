import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listBlocks, type Block } from '../../src/literate/fences/block';

const walked = 'docs/03-implementation/01-one.mdx';

function blockOf(opening: string, body = '', path = walked): Block {
  const text = `Prose.\n\n\`\`\`${opening}\n${body}\n\`\`\`\n`;
  const [block] = listBlocks({ path, text });
  assert.ok(block);
  return block;
}

for (const { what, opening, body, path, is } of [
  {
    what: 'code of the connector is pasted where readers walk',
    opening: 'ts file=connector/src/a.ts#one',
    is: { kind: 'pasted', file: 'connector/src/a.ts' },
  },
  {
    what: 'an early version is pasted into the file that it becomes',
    opening: 'ts file=docs/_stages/01-one/src/a.ts',
    is: { kind: 'pasted', file: 'connector/src/a.ts' },
  },
  {
    what: 'code that is shown again is quoted',
    opening: 'ts file=connector/src/a.ts#one again',
    is: { kind: 'quoted' },
  },
  {
    what: 'code of the connector is quoted where nobody walks',
    opening: 'ts file=connector/src/a.ts#one',
    path: 'docs/07-more/01-yours.mdx',
    is: { kind: 'quoted' },
  },
  {
    what: 'code of the sandbox is quoted',
    opening: 'ts file=connector/sandbox/api.ts',
    is: { kind: 'quoted' },
  },
  {
    what: 'a session ends well and is mended already, unless it says otherwise',
    opening: 'console',
    body: '$ true',
    is: { kind: 'session', exit: 0, fails: false, atEnd: false },
  },
  {
    what: 'a session announces how it ends',
    opening: 'console fails exit=3 atend title="As it is"',
    body: '$ false',
    is: {
      kind: 'session',
      exit: 3,
      fails: true,
      atEnd: true,
      title: 'As it is',
    },
  },
  {
    what: 'a session that cannot be run says why',
    opening: 'console norun="needs a token"',
    body: '$ curl',
    is: { kind: 'session', notRun: 'needs a token' },
  },
  {
    what: 'refused code names the file at whose end it would stand',
    opening: 'ts refused=connector/src/a.ts',
    body: 'one = 2;',
    is: { kind: 'refused', file: 'connector/src/a.ts' },
  },
  { what: 'JSON is data', opening: 'json', body: '{}', is: { kind: 'data' } },
  {
    what: 'anything may be an illustration that says why',
    opening: 'sh illustrative="needs Docker"',
    body: 'docker ps',
    is: { kind: 'illustrative', reason: 'needs Docker' },
  },
] as {
  what: string;
  opening: string;
  body?: string;
  path?: string;
  is: object;
}[]) {
  test(what, () => {
    const block = blockOf(opening, body, path);
    assert.deepEqual({ ...block, ...is }, block);
  });
}

for (const [what, opening, complaint] of [
  [
    'an attribute that nobody knows',
    'console titel="As it is"',
    'there is no attribute "titel". Nearest: title',
  ],
  [
    'the same where it would have decided what the block is',
    'ts fiel=connector/src/a.ts',
    'there is no attribute "fiel". Nearest: file',
  ],
  [
    'an attribute of another kind of block',
    'ts file=connector/src/a.ts exit=1',
    '"exit" means nothing on woven code, which may have: file, again, title',
  ],
  [
    'two kinds at once',
    'ts file=connector/src/a.ts refused=connector/src/a.ts',
    '"refused" means nothing on woven code, which may have: file, again, title',
  ],
  [
    'words that have lost their quotes',
    'ts illustrative=needs Docker',
    'there is no attribute "Docker". Nearest: file',
  ],
  [
    'a value that is not closed',
    'ts illustrative="needs Docker',
    'cannot read "illustrative="needs Docker" behind the fence: attributes are name=value, name="more words" or name',
  ],
  [
    'an attribute that is there twice',
    'console exit=1 exit=2',
    '"exit" is there twice',
  ],
  [
    'a flag with a value',
    'console fails=1',
    '"fails" stands alone, without a value',
  ],
  [
    'a reason that is missing',
    'sh illustrative',
    '"illustrative" needs a value: illustrative="…"',
  ],
  ['a file without a name', 'ts file=""', '"file" needs a value: file="…"'],
  [
    'an exit code that is none',
    'console exit=one',
    'exit=one is no exit code, a number from 0 to 255',
  ],
  [
    'code that nothing keeps honest',
    'ts',
    'a ts block that is not woven (file=…): make it a console session, or say illustrative="why"',
  ],
  [
    'a name in brackets that nobody can read',
    'ts file=connector/src/a.ts#[]',
    'cannot read the name "[]"',
  ],
] as const) {
  test(`${what} is refused with page, line and remedy`, () => {
    assert.throws(() => blockOf(opening), {
      name: 'WeaveError',
      message: `${walked}:3: ${complaint}`,
    });
  });
}
