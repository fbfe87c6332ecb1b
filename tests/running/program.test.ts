import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { toLine } from '../../connector/src/airbyte/line';
import type { AirbyteMessage } from '../../connector/src/airbyte/protocol';
import type * as Runs from '../../connector/src/airbyte/run';
import type { World } from '../../connector/src/world';
import type * as Sources from '../../connector/src/source';
import { createSandbox } from '../../connector/sandbox/sandbox';
import { root } from '../../src/literate/book/root';
import { makeFolder } from '../../src/literate/facts/makeFolder';
import { treesOfPages } from '../../src/literate/sessions/trees';
import { createMachine } from '../../src/running/machine';
import { packTrees } from '../../src/running/pack';
import { loadBash } from '../../src/running/playPage';
import { openShell } from '../../src/running/shell';
import { createVirtualTime } from '../../src/running/virtualTime';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const pages = treesOfPages(root);
const trees = pages.at(-1)!.folders.at(-1)!;
const config = 'connector/sandbox/config.json';
const connector = 'npm run -s connector --';

function shellOf(files = trees) {
  return openShell(loadBash(root), createMachine(turn), files);
}

/** Makes a catalog of all streams out of what discover printed. */
const chooseAll = `node -e "
  const lines = require('fs').readFileSync('discovered.jsonl', 'utf8').trim().split('\\n');
  const { catalog } = lines.map((line) => JSON.parse(line)).find(({ type }) => type === 'CATALOG');
  console.log(JSON.stringify({ streams: catalog.streams.map((stream) => ({ stream, sync_mode: 'full_refresh', destination_sync_mode: 'append' })) }));
" > catalog.json`;

/** The folders of four chapters on the way, and of the last. */
const chapters = [
  '09-paging',
  '10-incremental',
  '11-kill-it-and-it-goes-on',
  '14-failure',
  undefined,
];

for (const chapter of chapters) {
  const when = chapter ? `after ${chapter}` : 'in the end';
  test(`a read of all streams prints the same in the page as under Node, ${when}`, async () => {
    const page = `docs/03-implementation/${chapter}.mdx`;
    const of = pages.find((one) => one.page === page);
    const files = of?.folders.at(-1) ?? trees;
    const shell = shellOf(files);
    await shell.run(
      `${connector} discover --config ${config} > discovered.jsonl`,
    );
    await shell.run(chooseAll);
    const { output } = await shell.run(
      `${connector} read --config ${config} --catalog catalog.json`,
    );
    const catalog = (await shell.run('cat catalog.json')).output;
    const { folder, remove } = makeFolder(files);
    try {
      const lines = await readUnderNode(folder, catalog);
      const sorted = (lines: string[]) => lines.map(withoutTimes).sort();
      const here = output.trim().split('\n');
      assert.ok(here.length > 100, `${here.length} lines`);
      assert.deepEqual(sorted(here), sorted(lines));
    } finally {
      remove();
    }
  });
}

/** What the connector of a folder prints that reads all of a new sandbox. */
async function readUnderNode(
  folder: string,
  catalog: string,
): Promise<string[]> {
  const require = createRequire(__filename);
  const load = (file: string) =>
    require(join(folder, 'connector/src', file)) as unknown;
  const { createSource } = load('source') as typeof Sources;
  const { run } = load('airbyte/run') as typeof Runs;
  const now = () => Date.parse('2026-03-02T09:00:00Z');
  const sandbox = createSandbox({ now });
  const world = {
    now,
    sleep: () => new Promise(() => {}),
    fetch: sandbox.fetch,
    cloud: false,
  } as unknown as World;
  const files = { config: trees.get(config)!, catalog };
  const lines: string[] = [];
  const host = {
    now,
    readFile: async (name: string) => files[name as 'config'],
    post: async (message: AirbyteMessage) =>
      void lines.push(toLine(message).trimEnd()),
  };
  const argv = ['read', '--config', 'config', '--catalog', 'catalog'];
  await run(createSource(world), argv, host);
  return lines;
}

/** Streams read side by side, and the clocks of the two are not one. */
function withoutTimes(line: string): string {
  return line
    .replace(/"emitted_at":\d+/g, '"emitted_at":0')
    .replace(/refId [0-9a-f-]+/g, 'refId')
    .replace(
      /"(read_at|cursor|swept_at|since|startedAt|dated|stamp)":"[^"]*"/g,
      '"$1":""',
    );
}

test('what the connector waits for takes no time, and is told', async () => {
  const shell = shellOf();
  const fault = { fault: '429', times: 1, retryAfter: 9 };
  await shell.run(
    `curl -s -X POST http://localhost:8080/sandbox/faults -d '${JSON.stringify(fault)}'`,
  );
  const begun = Date.now();
  const { output, waited } = await shell.run(
    `${connector} check --config ${config}`,
  );
  assert.match(output, /SUCCEEDED/);
  assert.ok(waited >= 9_000, `${waited} ms of virtual time`);
  assert.ok(Date.now() - begun < 5_000);
});

test('what head does not read is not written: the program ends as if killed', async () => {
  const shell = shellOf();
  const { output } = await shell.run(
    'node -e "let i = 0; const on = () => { console.log(i++); setTimeout(on); }; on();" | head -n 3',
  );
  assert.equal(output, '0\n1\n2\n');
});

test('a changed file counts from the next command on', async () => {
  const shell = shellOf();
  await shell.run('echo \'exports.word = "one";\' > word.js');
  const say = `node -p "require('./word').word"`;
  assert.equal((await shell.run(say)).output, 'one\n');
  await shell.run("sed -i 's/one/two/' word.js");
  assert.equal((await shell.run(say)).output, 'two\n');
});

test('a value is printed as Node prints it, whoever prints it', async () => {
  const { output } = await shellOf().run(
    `npm run -s try -- smartsheet/regions "console.log({ at: [regions.eu, regions.au, regions.gov] }) ?? -0"`,
  );
  const addresses = ['eu', 'au', 'gov'].map((end) =>
    end === 'gov'
      ? "    'https://api.smartsheetgov.com/2.0'"
      : `    'https://api.smartsheet.${end}/2.0',`,
  );
  assert.equal(
    output,
    ['{', '  at: [', ...addresses, '  ]', '}', '-0', ''].join('\n'),
  );
});

test('uniq counts, and tells what stands there once or more than once', async () => {
  const shell = shellOf();
  const uniq = async (flags: string) =>
    (await shell.run(`printf 'a\\na\\nb\\n' | uniq ${flags}`)).output;
  assert.equal(await uniq(''), 'a\nb\n');
  assert.equal(await uniq('-d'), 'a\n');
  assert.equal(await uniq('-u'), 'b\n');
  assert.equal(await uniq('-c'), '      2 a\n      1 b\n');
});

test('help says what there is', async () => {
  const { output } = await shellOf().run('help');
  assert.match(output, /^A bash of its own[\s\S]+npm run -s connector/);
});

test('grep is known by its older names', async () => {
  const shell = shellOf();
  const lines = `printf 'a+b\\nab\\n'`;
  assert.equal((await shell.run(`${lines} | egrep '^a+b'`)).output, 'ab\n');
  assert.equal((await shell.run(`${lines} | fgrep 'a+b'`)).output, 'a+b\n');
});

test('what no page can run says so, and how to run it', async () => {
  const shell = shellOf();
  for (const command of [
    'npm run -s demo',
    'npm ci',
    'npx tsc -p connector',
    'gzip package.json',
  ]) {
    const { output, exitCode } = await shell.run(command);
    assert.match(output, /cannot run in a page: .*At your desk/);
    assert.equal(exitCode, 1);
  }
});

test('nothing but the sandbox is reached', async () => {
  const shell = shellOf();
  const { exitCode } = await shell.run('curl -s https://example.com/');
  assert.notEqual(exitCode, 0);
});

test('time passes only while everybody waits for it', async () => {
  const time = createVirtualTime(0, turn);
  const heard: string[] = [];
  const stop = new AbortController();
  const long = time.sleep(60_000, stop.signal).then(() => heard.push('long'));
  await time.sleep(10).then(() => heard.push('short'));
  assert.deepEqual([heard, time.now()], [['short'], 10]);
  stop.abort();
  await long;
  assert.equal(time.now(), 10);
  let answer = (_: string): void => {};
  const work = time.busy(new Promise<string>((resolve) => (answer = resolve)));
  const asleep = time.sleep(5).then(() => time.now());
  for (let i = 0; i < 60; i++) await turn();
  assert.equal(time.now(), 10);
  answer('done');
  assert.deepEqual([await work, await asleep], ['done', 15]);
});

test('a pack holds each text once, and chapters share them', () => {
  const one = new Map([['a', 'text']]);
  const two = new Map([
    ['a', 'text'],
    ['b', 'more'],
  ]);
  const { pages, packs } = packTrees(
    [
      { page: 'first', folders: [new Map(), one], sessions: [0, 1] },
      { page: 'second', folders: [one, two], sessions: [1] },
    ],
    '/',
  );
  const texts = [...packs.values()].flatMap((pack) => Object.values(pack));
  assert.deepEqual(texts.sort(), ['more', 'text']);
  assert.equal(pages.get('second')?.packs.length, 2);
  assert.ok([...packs.keys()].every((address) => join(address) === address));
});

test('an error does not go into the pipe, nor a definition twice', async () => {
  const shell = shellOf();
  const { output } = await shell.run("cat nowhere | grep -c '' | cat");
  assert.equal(output, 'cat: nowhere: No such file or directory\n0\n');
  await shell.run('greet() { echo hello; }; greet >> said.txt');
  await shell.run('echo "a | b"; cat nowhere');
  assert.equal((await shell.run('cat said.txt')).output, 'hello\n');
});
