import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';

const root = join(__dirname, '../..');

/** Says who it is, and stays until somebody ends it. */
const stub = `
  const [file, ...args] = process.argv.slice(1);
  console.log('up', process.pid, file, ...args);
  setInterval(() => {}, 1000);
`;

/** A checkout in which guide, sandbox and proofreader only say their ids. */
function makeCheckout(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const name of ['parent.js', 'endWithParent.js'])
    cpSync(join(root, 'scripts', name), join(folder, 'scripts', name), {
      recursive: true,
    });
  const start = readFileSync(join(root, 'scripts/start.mjs'), 'utf8');
  // Wherever there is room, since somebody may be reading the guide.
  write('scripts/start.mjs', start.replace(/default: '\d+'/g, "default: '0'"));
  write('node_modules/@docusaurus/core/bin/docusaurus.mjs', stub);
  write('scripts/from.js', stub);
  for (const engine of ['build', 'literate']) write(`src/${engine}/a.ts`, '');
  write(
    'package.json',
    JSON.stringify({
      name: 'made-up',
      version: '1.0.0',
      scripts: {
        start: 'node scripts/start.mjs',
        kept: 'node scripts/start.mjs; true',
      },
    }),
  );
  return folder;
}

interface Started {
  child: ChildProcess;
  /** Process ids of the three programs, the guide's first. */
  programs: number[];
  /** Kept when nobody is left who could write to our pipe. */
  allGone: Promise<unknown>;
}

async function start(folder: string, words: string[]): Promise<Started> {
  const [command = '', ...args] = words;
  const child = spawn(command, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    // A terminal interrupts all of a group, so it gets one of its own.
    detached: true,
  });
  const allGone = once(child.stdout, 'close');
  const programs: number[] = [];
  let text = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    const ups = [...text.matchAll(/^up (\d+) (.+)\n/gm)];
    if (ups.length < 3) continue;
    // They come up in any order.
    ups.sort(([, , a], [, , b]) => Number(isGuide(b)) - Number(isGuide(a)));
    programs.push(...ups.map(([, pid]) => Number(pid)));
    break;
  }
  child.stdout.resume();
  return { child, programs, allGone };
}

function isGuide(command: string | undefined): boolean {
  return /docusaurus/.test(command ?? '');
}

/** The parent of a process, as the kernel has it. */
function parentOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(/\) \S+ (\d+)/.exec(stat)?.[1]);
}

const ends: [how: string, words: string[], end: (started: Started) => void][] =
  [
    ['npm is ended', ['npm', 'start'], ({ child }) => child.kill('SIGTERM')],
    ['npm is killed', ['npm', 'start'], ({ child }) => child.kill('SIGKILL')],
    [
      'npm is killed, with a shell between',
      ['npm', 'run', 'kept'],
      ({ child }) => child.kill('SIGKILL'),
    ],
    [
      'somebody presses Ctrl-C',
      ['npm', 'start'],
      ({ child }) => process.kill(-child.pid!, 'SIGINT'),
    ],
    [
      'it is ended itself',
      ['node', 'scripts/start.mjs'],
      ({ child }) => child.kill('SIGTERM'),
    ],
    [
      'it is killed itself',
      ['node', 'scripts/start.mjs'],
      ({ child }) => child.kill('SIGKILL'),
    ],
    [
      'one of its programs ends',
      ['npm', 'start'],
      ({ programs }) => process.kill(programs[0]!),
    ],
  ];

if (process.platform === 'linux')
  ends.push([
    'the shell between is killed',
    ['npm', 'run', 'kept'],
    ({ programs }) => process.kill(parentOf(parentOf(programs[0]!)), 'SIGKILL'),
  ]);

for (const [how, words, end] of ends) {
  test(
    `when ${how}, guide, sandbox and proofreader end`,
    { timeout: 60_000 },
    async (t) => {
      const started = await start(makeCheckout(t), words);
      t.after(() => started.child.kill('SIGKILL'));
      end(started);
      await started.allGone;
      assert.equal(started.programs.length, 3);
    },
  );
}

test('a checkout that cannot be written is told so in a sentence', async (t) => {
  const folder = makeCheckout(t);
  // Whoever runs this may write anywhere, so a file stands in the way.
  writeFileSync(join(folder, '.docusaurus'), '');
  const child = spawn('node', ['scripts/start.mjs'], { cwd: folder });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  assert.equal(code, 1);
  assert.match(
    said,
    /^Cannot start the guide: .*cannot be written \(\w+\)\. .*npm run sandbox\.\n$/,
  );
});
