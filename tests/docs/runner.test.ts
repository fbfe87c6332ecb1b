import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches, rewrite, settle } from '../../src/literate/sessions/output';
import { listCommands } from '../../src/literate/sessions/commands';
import { openShell } from '../../src/literate/sessions/shell';

const lines = (text: string) => text.split('|');

test('a line of three dots stands for any lines, also none', () => {
  assert.ok(matches(lines('a|...|d'), lines('a|b|c|d')));
  assert.ok(matches(lines('a|...|d'), lines('a|d')));
  assert.ok(!matches(lines('a|...|d'), lines('a|b|c')));
});

test('two dots in brackets stand for any text within a line', () => {
  assert.ok(matches(['took [..] s (ok)'], ['took 1.2 s (ok)']));
  assert.ok(!matches(['took [..] s'], ['took 1.2', ' s']));
});

test('an output that matches is left as the author wrote it', () => {
  assert.deepEqual(
    rewrite(lines('a|...|d'), lines('a|b|c|d')),
    lines('a|...|d'),
  );
});

test('an output that changed keeps its gap where it was', () => {
  const now = rewrite(lines('a|...|d'), lines('1|2|3|4'));
  assert.deepEqual(now, lines('1|...|4'));
  assert.deepEqual(rewrite(['a'], lines('1|2')), lines('1|2'));
});

test('the moment of emission is nine in the morning on every page', () => {
  assert.equal(settle('{"emitted_at":17}'), '{"emitted_at":1772442000000}');
  assert.equal(
    new Date(1772442000000).toISOString(),
    '2026-03-02T09:00:00.000Z',
  );
});

test('a page is read as commands, outputs and where they stand', () => {
  const page = [
    '- Try:',
    '',
    '  ```console exit=2',
    '  $ cat <<END |',
    '  > grep -c x',
    '  > END',
    '  0',
    '  $ false',
    '  ```',
    '```console norun="needs a token"',
    '$ rm -rf /',
    '```',
  ].join('\n');
  assert.deepEqual(listCommands({ path: 'docs/a.mdx', text: page }), [
    {
      text: 'cat <<END |\ngrep -c x\nEND',
      expected: ['0'],
      exit: 0,
      fence: 3,
      fails: false,
      atEnd: false,
      line: 7,
      indent: '  ',
    },
    {
      text: 'false',
      expected: [],
      exit: 2,
      fence: 3,
      fails: false,
      atEnd: false,
      line: 9,
      indent: '  ',
    },
  ]);
});

test('a folder, a variable and an exit code last from one command to the next', async () => {
  const shell = openShell('/', process.env);
  try {
    await shell.run("cd /tmp; name='it''s'");
    const { output } = await shell.run('pwd; echo "$name"');
    assert.equal(output, '/tmp\nits\n');
    const failed = await shell.run('echo to stderr >&2; (exit 3)');
    assert.deepEqual(failed, { output: 'to stderr\n', exitCode: 3 });
    const silent = await shell.run('cat');
    assert.deepEqual(silent, { output: '', exitCode: 0 });
  } finally {
    shell.close();
  }
});
