import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { listEdition } from '../../src/build/finish/edition';
import { withPolicy } from '../../src/build/finish/policy';
import { withTextFirst } from '../../src/build/finish/textFirst';

const site = mkdtempSync(join(tmpdir(), 'finish-'));
after(() => rmSync(site, { recursive: true }));

function write(path: string, text: string): void {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

test('an edition has pages by the addresses that are asked for, and leaves out other forms of the book', () => {
  write('index.html', 'title page');
  write('guide/setup/docker.html', 'docker');
  write('guide/setup/docker.md', '# docker');
  write('guide/setup/docker.zip', '');
  write('print.html', 'all');
  write('sw.js', '');
  write('assets/js/main.0123abcd.js', '');
  write('search/catalog.json', '{}');
  write('search/0123abcd/words-a.json', '{}');
  assert.deepEqual(
    listEdition(site).map(({ url, revision }) => [url, revision !== null]),
    [
      ['assets/js/main.0123abcd.js', false],
      ['guide/setup/docker', true],
      ['./', true],
      ['search/0123abcd/words-a.json', false],
      ['search/catalog.json', true],
    ],
  );
});

test('a page that changes gets another revision', () => {
  const revision = () =>
    listEdition(site).find(({ url }) => url === './')?.revision;
  const before = revision();
  write('index.html', 'second edition');
  assert.notEqual(revision(), before);
});

test('a policy allows the inline scripts of its page by what they say, and nothing made of text', () => {
  const page = withPolicy(
    '<head><meta charset=UTF-8><script src=a.js></script></head><script>dark()</script>',
  );
  assert.match(page, /^<head><meta charset=UTF-8><meta http-equiv=/);
  assert.match(page, /script-src 'self' 'sha256-[\w+/]{43}=';/);
  assert.doesNotMatch(page, /unsafe-eval|script-src[^;]*unsafe-inline/);
});

test('the scripts of a page come after its text, in their order, and a policy knows what starts them', () => {
  const html =
    '<head><meta charset=UTF-8><script src=/a.js defer></script><script src="/b.js" defer="defer"></script></head><body>text</body>';
  const page = withTextFirst(html);
  assert.match(
    page,
    /<\/head><body>text<script>.*\["\/a\.js","\/b\.js"\].*<\/script><\/body>/,
  );
  assert.doesNotMatch(page, /<script src/);
  assert.match(withPolicy(page), /script-src 'self' 'sha256-/);
});

test('a page without scripts stays as it is', () => {
  const html = '<head></head><body>text</body>';
  assert.equal(withTextFirst(html), html);
});
