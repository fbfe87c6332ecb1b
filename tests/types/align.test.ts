import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../../src/literate/compiler/align';

const file = [
  'const a = {',
  '  one: 1,',
  '  two: 2,',
  '};',
  '',
  'const b = {',
  '  one: 1,',
  '  three: 3,',
  '};',
];

test('a piece of a file is found where the most of it stands', () => {
  const lines = align(['const b = {', '  one: 1,', '  three: 3,', '};'], file);
  assert.deepEqual(
    lines.map((shown) => shown?.line),
    [5, 6, 7, 8],
  );
});

test('a piece that was moved to the left margin knows by how much', () => {
  assert.deepEqual(align(['one: 1,', 'three: 3,'], file), [
    { line: 6, shift: 2 },
    { line: 7, shift: 2 },
  ]);
});

test('pieces may come in any order, and lines of elsewhere are left out', () => {
  const lines = align(['const b = {', '', 'let c;', '', 'const a = {'], file);
  assert.deepEqual(
    lines.map((shown) => shown?.line),
    [5, undefined, undefined, undefined, 0],
  );
});
