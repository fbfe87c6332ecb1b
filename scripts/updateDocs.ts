// npm run docs:update [-- PAGE…]
// Runs the terminal sessions of the guide and writes what they print into the
// pages, where it differs, what the compiler says to code it is to refuse, and
// the tables of facts. The change is yours to review: git diff docs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factTables } from '../src/facts/factTables';
import { writeFacts } from '../src/literate/facts/facts';
import { rewrite } from '../src/literate/sessions/output';
import { readPages } from '../src/literate/book/pages';
import { root } from '../src/literate/book/root';
import { playPage, type Played } from '../src/literate/sessions/play';
import { writeAway } from '../src/running/away';
import { writeRefusals } from '../src/literate/compiler/refusals';

async function main(wanted: string[]): Promise<void> {
  const pages = readPages().filter(
    ({ path }) =>
      wanted.length === 0 || wanted.some((end) => path.endsWith(end)),
  );
  for (const page of pages) {
    const { path, text } = page;
    const played = await playPage(page);
    const surprises = played.filter(
      ({ command, exitCode }) => exitCode !== command.exit,
    );
    for (const { command, exitCode, printed } of surprises) {
      console.log(
        `${path}:${command.line - 1}: ended with ${exitCode} and not ${command.exit}`,
      );
      for (const line of printed.slice(0, 12)) console.log(`    ${line}`);
    }
    for (const { command } of played.filter(({ remains }) => remains)) {
      console.log(`${path}:${command.fence}: fails after this page too`);
    }
    if (surprises.length > 0) {
      console.log(`${path}: left as it is`);
      process.exitCode = 1;
      continue;
    }
    const run = { path, text: writeOutputs(text, played) };
    const updated = writeFacts({ path, text: writeRefusals(run) }, factTables);
    if (updated === text) continue;
    writeFileSync(join(root, path), updated);
    console.log(`${path}: rewritten`);
  }
  // Which commands a page cannot run follows what the pages say by now.
  if (wanted.length === 0) await writeAway(root);
}

/** From the bottom up, so that the lines above stay where they are. */
function writeOutputs(text: string, played: readonly Played[]): string {
  const lines = text.split('\n');
  for (const { command, printed } of [...played].reverse()) {
    const output = rewrite(command.expected, printed).map((line) =>
      line === '' ? '' : command.indent + line,
    );
    lines.splice(command.line - 1, command.expected.length, ...output);
  }
  return lines.join('\n');
}

void main(process.argv.slice(2));
