import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('the image installs what this repository installs, version for version: npm run lock writes it down', async () => {
  const script = pathToFileURL(join(root, 'scripts/imageLock.mjs')).href;
  const { imageLock } = (await import(script)) as { imageLock: () => unknown };
  assert.deepEqual(
    JSON.parse(read('connector/package-lock.json')),
    JSON.parse(JSON.stringify(imageLock())),
  );
});

test('the lock file of the image names no registry, and vouches for each package', () => {
  const { packages } = JSON.parse(read('connector/package-lock.json')) as {
    packages: Record<string, { integrity?: string; resolved?: string }>;
  };
  const entries = Object.entries(packages).filter(([place]) => place !== '');
  assert.ok(entries.length > 5);
  for (const [place, { integrity, resolved }] of entries) {
    assert.match(integrity ?? '', /^sha512-/, place);
    assert.equal(resolved, undefined, place);
  }
});

test('base images and actions are pinned by what they contain', () => {
  const froms = read('connector/Dockerfile').match(/^FROM .*$/gm) ?? [];
  assert.ok(froms.length >= 2);
  for (const from of froms)
    assert.match(from, /^FROM node:[\w.-]+@sha256:[0-9a-f]{64}( AS \w+)?$/);
  const uses = read('.github/workflows/ci.yml').match(/uses: .*$/gm) ?? [];
  assert.ok(uses.length >= 5);
  for (const use of uses)
    assert.match(use, /^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('the image installs from its lock file, and the package is the one of the workspace', () => {
  const dockerfile = read('connector/Dockerfile');
  assert.match(dockerfile, /^RUN npm ci\b/m);
  assert.match(dockerfile, /^COPY .*\bpackage-lock\.json\b/m);
  assert.doesNotMatch(dockerfile, /npm install/);
});

test('the package carries the license of the repository', () => {
  assert.equal(read('connector/LICENSE'), read('LICENSE'));
});

test('npm pack builds first, and packs an executable program with its license', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  // A checkout that nobody has built.
  for (const name of [
    'src',
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'LICENSE',
    'README.md',
  ])
    cpSync(join(root, 'connector', name), join(folder, name), {
      recursive: true,
    });
  const modules = join(root, 'node_modules');
  symlinkSync(modules, join(folder, 'node_modules'), 'dir');
  const packed = execFileSync('npm', ['pack', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(modules, '.bin')}:${process.env['PATH']}`,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(packed.slice(packed.indexOf('[\n'))) as [
    { files: { path: string; mode: number }[] },
  ];
  const paths = files.map(({ path }) => path);
  for (const path of ['LICENSE', 'README.md', 'package.json', 'dist/main.js'])
    assert.ok(paths.includes(path), path);
  assert.ok(!paths.some((path) => path.startsWith('src/')));
  assert.ok(statSync(join(folder, 'dist/main.js')).mode & 0o100);
});
