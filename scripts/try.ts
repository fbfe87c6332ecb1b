// npm run -s try -- FILE… "EXPRESSION"
// Prints what an expression comes to, with all in reach that these files of
// connector/src export: npm run -s try -- smartsheet/regions "regions.eu"
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '../connector/src');
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
  const exported = files.map(
    (file) => import(join(source, `${file}.ts`)) as Promise<object>,
  );
  const given = Object.fromEntries(
    (await Promise.all(exported)).flatMap((one) => Object.entries(one)),
  );
  // The expression is the reader's own, typed at their own shell.
  const evaluate = new Function(
    ...Object.keys(given),
    `return (${expression})`,
  ) as (...values: unknown[]) => unknown;
  console.log(await evaluate(...Object.values(given)));
}

void main();
