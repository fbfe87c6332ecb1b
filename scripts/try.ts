// npm run -s try -- FILE… "EXPRESSION"
// Prints what an expression comes to, with all in reach that these files of
// connector/src export: npm run -s try -- smartsheet/regions "regions.eu"
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const load = createRequire(__filename);
const source = join(process.cwd(), 'connector/src');
const files = process.argv.slice(2, -1);
const expression = process.argv.at(-1) ?? '';

const missing = files.find((file) => !existsSync(join(source, `${file}.ts`)));
if (files.length === 0 || missing !== undefined) {
  console.error(
    missing === undefined
      ? 'Say which files of connector/src to try, and an expression: npm run -s try -- smartsheet/regions "regions.eu"'
      : `There is no file connector/src/${missing}.ts to try.`,
  );
  process.exit(1);
}

async function main(): Promise<void> {
  const given = Object.fromEntries(
    files.flatMap((file) =>
      Object.entries(load(join(source, file)) as Record<string, unknown>),
    ),
  );
  // The expression is the reader's own, typed at their own shell.
  const evaluate = new Function(
    ...Object.keys(given),
    `return (${expression})`,
  ) as (...values: unknown[]) => unknown;
  console.log(await evaluate(...Object.values(given)));
}

void main();
