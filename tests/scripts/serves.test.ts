import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { freePort } from '../freePort';

const root = join(__dirname, '../..');

/** What an address answers, as soon as somebody answers there. */
async function answerOf(
  address: string,
  headers: Record<string, string>,
  isOver: () => boolean,
): Promise<string> {
  for (;;) {
    try {
      const answer = await fetch(address, { headers });
      if (answer.ok) return await answer.text();
    } catch {
      // Nobody listens yet.
    }
    assert.ok(!isOver(), `npm start ended before ${address} answered`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

test(
  'npm start serves the guide, and something that answers like Smartsheet',
  { timeout: 600_000 },
  async (t) => {
    const [guide, sandbox] = [await freePort(), await freePort()];
    const child = spawn(
      'npm',
      ['start', '--', `--guide-port=${guide}`, `--sandbox-port=${sandbox}`],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    t.after(() => child.kill('SIGTERM'));
    let said = '';
    child.stdout.on('data', (text) => (said += String(text)));
    child.stderr.on('data', (text) => (said += String(text)));
    const isOver = () => child.exitCode !== null;

    const sheets = await answerOf(
      `http://localhost:${sandbox}/2.0/sheets`,
      { Authorization: 'Bearer sandbox-token' },
      isOver,
    );
    assert.match(sheets, /"name":"Budget"/);
    const page = await answerOf(`http://localhost:${guide}/`, {}, isOver);
    assert.match(page, /Commoditizing data integration/);

    const chapter = `http://localhost:${guide}/guide/implementation/paging`;
    const [twin, archive, diff] = await Promise.all(
      ['md', 'zip', 'diff'].map((ending) =>
        answerOf(`${chapter}.${ending}`, {}, isOver),
      ),
    );
    assert.match(twin!, /^# Paging\n[^]*\n```ts\n/);
    assert.match(archive!, /^PK[^]*connector\/src\/rows\/pages\.ts/);
    assert.match(diff!, /^\+\+\+ b\/connector\/src\/rows\/pages\.ts\s/m);

    child.kill('SIGTERM');
    await once(child, 'close');
    assert.doesNotMatch(said, /Error|not compared any more/);
  },
);
