import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(__dirname, '../..');

test('lines end with a line feed alone: a checkout that has others is cloned anew with -c core.autocrlf=false', () => {
  const listed = execFileSync('git', ['ls-files', '--eol'], {
    cwd: root,
    encoding: 'utf8',
  });
  const odd = listed
    .split('\n')
    .filter((line) => /w\/(crlf|mixed)/.test(line))
    .map((line) => line.split('\t')[1]);
  assert.deepEqual(odd, []);
});

test('git is told to leave line ends as they are', () => {
  const attributes = readFileSync(join(root, '.gitattributes'), 'utf8');
  assert.match(attributes, /^\* text=auto eol=lf$/m);
});
