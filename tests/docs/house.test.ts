import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceFiles } from '../house/sourceFiles';
import {
  countCode,
  countSpeaking,
} from '../../src/literate/facts/speakingLines';

const files = sourceFiles();
const code = files.filter(({ path }) => /\.tsx?$/.test(path));
const connector = code.filter(({ path }) => path.startsWith('connector/src/'));

test('node is touched in main.ts and in the sandbox’s server.ts only', () => {
  const touching = code
    .filter(({ path }) => path.startsWith('connector/'))
    .filter(({ text }) =>
      /from 'node:|require\(|\bprocess\.|\bBuffer\b/.test(text),
    )
    .map(({ path }) => path);
  assert.deepEqual(touching, [
    'connector/sandbox/server.ts',
    'connector/src/main.ts',
  ]);
});

test('no file of code is longer than 250 lines, none of the connector than 200', () => {
  const limitOf = (path: string) =>
    path.startsWith('connector/src/') ? 200 : 250;
  const long = code
    .filter(({ path, text }) => lengthOf(text) > limitOf(path))
    .map(({ path, text }) => `${path}: ${lengthOf(text)}`);
  assert.deepEqual(long, []);
});

test('the connector is small enough to be told line by line', (t) => {
  const sum = (count: (text: string) => number) =>
    connector.reduce((sum, { text }) => sum + count(text), 0);
  const [lines, speaking] = [sum(countCode), sum(countSpeaking)];
  t.diagnostic(`${sum(lengthOf)} lines in ${connector.length} files`);
  t.diagnostic(`${lines} beside blanks and comments`);
  t.diagnostic(`${speaking} beside blanks, comments, imports and brackets`);
  const most = 4_200;
  const remedy = 'make room, or allow more here and say why in the commit';
  assert.ok(
    lines <= most,
    `${lines} lines of code, of ${most} allowed: ${remedy}`,
  );
  assert.ok(speaking <= 3_200, `${speaking} lines that say something`);
});

test('a file is named for what is in it', () => {
  const vague =
    /(^|\/)(utils?|helpers?|common|misc|shared|manager|index)(\.tsx?$|\/)/i;
  const unnamed = code
    .map(({ path }) => path)
    // Docusaurus finds a page or a theme's component by the name index.
    .filter((path) => vague.test(path) && !/^src\/(pages|theme)\//.test(path));
  assert.deepEqual(unnamed, []);
});

test('every test runs, and all of it', () => {
  const partial =
    /\b(test|it|describe)\.(skip|only|todo|fixme)\b|\{\s*(skip|only|todo):/;
  const found = files
    .filter(
      ({ path }) =>
        /\.(test|spec)\.tsx?$/.test(path) && !path.endsWith('house.test.ts'),
    )
    .filter(({ text }) => partial.test(text))
    .map(({ path }) => path);
  assert.deepEqual(found, []);
});

test('nothing is left for later, and no machine is named', () => {
  const words = [
    /\b(TODO|FIXME|XXX)\b/,
    /\bcoming soon\b/i,
    /\blorem ipsum\b/i,
    /\bnot (yet )?implemented\b/i,
    /(^|[\s'"`(=])\/(root|srv|mnt|opt|Users|work)\//,
    /\bregistry\.(?!example\.)\w+\.\w+/,
  ];
  const found = files
    .filter(({ path }) => !path.endsWith('house.test.ts'))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, i) =>
          words.some((word) => word.test(line))
            ? [`${path}:${i + 1}: ${line.trim().slice(0, 100)}`]
            : [],
        ),
    );
  assert.deepEqual(found, []);
});

test('addresses are of example.com, where nobody lives', () => {
  const address = /[\w.+-]+@([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})\b/gi;
  const found = files
    .filter(({ path }) => !path.endsWith('package-lock.json'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(address)]
        .filter(([, host = '']) => !/(^|\.)example\.(com|org|net)$/.test(host))
        .map(([found]) => `${path}: ${found}`),
    );
  assert.deepEqual(found, []);
});

function lengthOf(text: string): number {
  return text.trimEnd().split('\n').length;
}
