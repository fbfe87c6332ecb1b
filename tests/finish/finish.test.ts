import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { listEdition } from '../../src/build/finish/edition';
import { withFirstScreens } from '../../src/build/finish/firstScreens';
import { withPolicy } from '../../src/build/finish/policy';
import { readRouteScripts } from '../../src/build/finish/routeScripts';
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

test('what the scripts of a page will ask for is fetched with them, and once', () => {
  const html =
    '<head><script src=/main.js defer></script></head><body>text</body>';
  assert.match(
    withTextFirst(html, ['/chapter.js', '/main.js']),
    /\["\/main\.js","\/chapter\.js"\]/,
  );
});

test('a page has the scripts of its route and of those that hold it, not of pages above it', () => {
  const names = {
    '/-fd5': { __comp: 'title' },
    '/guide-627': { __comp: 'leaf', __props: 'sidebar' },
    '/guide/docker-1b3': { __comp: 'leaf', content: 'docker' },
    '/folder/docker-4c2': { __comp: 'folder' },
    '/folder/docker/steps-0a9': {
      __comp: 'steps',
      __context: { plugin: 'context' },
    },
  };
  const chunks = [...new Set(Object.values(names).flatMap(flat))];
  write('.docusaurus/routesChunkNames.json', JSON.stringify(names));
  write(
    '.docusaurus/client-manifest.json',
    JSON.stringify({
      origins: Object.fromEntries(chunks.map((name, at) => [name, [at, 99]])),
      assets: {
        ...Object.fromEntries(
          chunks.map((name, at) => [
            at,
            { js: [{ publicPath: `/${name}.js` }] },
          ]),
        ),
        99: { css: [{ publicPath: '/styles.css' }] },
      },
    }),
  );
  const scriptsOf = readRouteScripts(
    join(site, '.docusaurus'),
    new Set(['/', '/guide/docker', '/folder/docker', '/folder/docker/steps']),
  );
  assert.deepEqual(scriptsOf('/'), ['/title.js']);
  assert.deepEqual(scriptsOf('/guide/docker'), [
    '/leaf.js',
    '/sidebar.js',
    '/docker.js',
  ]);
  assert.deepEqual(scriptsOf('/folder/docker/steps'), [
    '/steps.js',
    '/context.js',
  ]);
  assert.deepEqual(scriptsOf('/404'), []);
});

function flat(names: object): string[] {
  return Object.values(names).flatMap((name: string | object) =>
    typeof name === 'string' ? [name] : flat(name),
  );
}

test('a long page shows its first screens first, and a short one is as it was', () => {
  const page = (listings: number) =>
    `<head><meta charset=UTF-8><link rel=stylesheet href=/a.css></head><body>${'<figure class="code">'.repeat(listings)}</body>`;
  assert.equal(withFirstScreens(page(3)), page(3));
  const long = withFirstScreens(page(30));
  assert.match(
    long,
    /UTF-8><script>\(function.*<\/script><link rel=stylesheet/s,
  );
  assert.match(withPolicy(long), /script-src 'self' 'sha256-/);
});

test('a page without scripts stays as it is', () => {
  const html = '<head></head><body>text</body>';
  assert.equal(withTextFirst(html), html);
});
