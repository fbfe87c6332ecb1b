import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import weave from '../../src/build/weave/loader';
import { root } from '../../src/literate/book/root';
import { closureOf, codeOf, sourceFiles } from '../house/sourceFiles';

/** What the loader tells the bundler that a page was made of. */
function dependenciesOf(page: string) {
  const files = new Set<string>();
  const folders = new Set<string>();
  const here = (path: string) => relative(root, path);
  weave.call(
    {
      resourcePath: join(root, page),
      getOptions: () => ({ siteDir: root }),
      addDependency: (path) => files.add(here(path)),
      addMissingDependency: () => {},
      addContextDependency: (path) => folders.add(here(path)),
      emitWarning: () => {},
    },
    readFileSync(join(root, page), 'utf8'),
  );
  return { files, folders };
}

test('all that decides what a page looks like is known to the bundler', () => {
  const { folders } = dependenciesOf('docs/03-implementation/06-discover.mdx');
  const engine = closureOf(
    ['src/build/weave/loader.ts', 'src/build/weave/rehype.ts'],
    codeOf(sourceFiles()),
  );
  assert.ok(engine.includes('src/literate/compiler/refused.ts'));
  assert.ok(engine.includes('src/build/figures/draw.ts'));
  assert.deepEqual(
    engine.filter(
      (path) => ![...folders].some((folder) => path.startsWith(`${folder}/`)),
    ),
    [],
  );
});

test('a page is made of what it shows, and of the pages before it', () => {
  const { files } = dependenciesOf('docs/03-implementation/06-discover.mdx');
  for (const path of [
    'connector/src/discover.ts',
    'docs/03-implementation/03-spec.mdx',
  ]) {
    assert.ok(files.has(path), path);
  }
});
