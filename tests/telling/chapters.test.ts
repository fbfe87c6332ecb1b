import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findChapter, listChapters } from '../../src/literate/steps/chapters';

const page = (path: string) => ({ path: `docs/${path}.mdx`, text: '' });
const pages = [
  page('01-background/01-what'),
  page('02-setup/01-tools'),
  page('03-implementation/01-read'),
  page('03-implementation/02-reading-on'),
  page('08-reference/01-config'),
];
const trees = new Map([['docs/02-setup/01-tools.mdx', new Map()]]);
const chapters = listChapters(pages, { steps: [], trees, problems: [] });
const find = (wanted: string) =>
  findChapter(chapters, wanted).map(({ name }) => name);

test('chapters count from the first page, and begin with the first step', () => {
  assert.deepEqual(
    chapters.map(({ number, name }) => `${number} ${name}`),
    ['2 tools', '3 read', '4 reading-on'],
  );
});

test('a chapter is found by number, by name, or by a part of it', () => {
  assert.deepEqual(find('3'), ['read']);
  assert.deepEqual(find('reading-on'), ['reading-on']);
  assert.deepEqual(find('02-reading-on'), ['reading-on']);
  assert.deepEqual(find('read'), ['read']);
  assert.deepEqual(find('on'), ['reading-on']);
  assert.deepEqual(find('o'), ['tools', 'reading-on']);
  assert.deepEqual(find('nothing'), []);
});
