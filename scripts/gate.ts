// ts-node scripts/gate.ts STEP…
// Runs npm scripts one after another, each under a heading, all of them even
// when one fails, and ends with one line that counts what passed.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

const testFiles = () =>
  readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('tests', name))
    .sort();

/** What a step gets besides its name, and where its own counts are printed. */
const steps: Record<string, { args?: () => string[]; counts?: Counts }> = {
  'test:node': {
    args: testFiles,
    counts: { passed: /^ℹ pass (\d+)$/m, failed: /^ℹ fail (\d+)$/m },
  },
  'test:browser': {
    counts: { passed: /^\s*(\d+) passed\b/m, failed: /^\s*(\d+) failed$/m },
  },
};

interface Counts {
  passed: RegExp;
  failed: RegExp;
}

interface Outcome {
  step: string;
  passed: number;
  failed: number;
  seconds: number;
}

async function main(names: string[]): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const name of names) {
    console.log(`\n━━ npm run ${name}\n`);
    outcomes.push(await take(name));
  }

  console.log();
  for (const { step, failed, seconds } of outcomes) {
    const mark = failed > 0 ? '✗' : '✓';
    console.log(
      `${mark} ${step.padEnd(14)}${seconds.toFixed(0).padStart(5)} s`,
    );
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function take(step: string): Promise<Outcome> {
  const { args = () => [], counts } = steps[step] ?? {};
  const start = Date.now();
  const { code, output } = await run(step, args());
  const count = (pattern: RegExp | undefined) =>
    Number(pattern?.exec(output)?.[1] ?? 0);

  // A step that counts nothing is one thing that holds or does not; so is a
  // runner that fell over before it could count.
  const passed = counts ? count(counts.passed) : Number(code === 0);
  const failed = Math.max(count(counts?.failed), Number(code !== 0));
  return { step, passed, failed, seconds: (Date.now() - start) / 1000 };
}

function run(
  step: string,
  args: string[],
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', ['run', '--silent', step, '--', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    npm.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    });
    npm.on('error', reject);
    npm.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

void main(process.argv.slice(2));
