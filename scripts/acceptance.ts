// npm run acceptance -- --config FILE [options] -- COMMAND…
// Airbyte's acceptance tests, run on any connector that you can start.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { JsonObject } from '../connector/src/airbyte/protocol';
import type { Target } from '../tests/acceptance/target';
import { testConnector } from '../tests/acceptance/test-connector';

const usage = `Usage: npm run acceptance -- --config FILE [options] -- COMMAND…

  --config FILE     a config that works, against data that stays as it is
  --refused FILE    a config of the right shape that the API refuses
  --empty STREAM    a stream that may come without records; may be repeated
  --future FILE     states from a far future, as an array of STATE payloads
  --spec FILE       the SPEC message of the release before, with --catalog
  --catalog FILE    the CATALOG message of the release before

For example:

  npm run acceptance -- --config config.json -- node dist/main.js
`;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      config: { type: 'string' },
      refused: { type: 'string' },
      empty: { type: 'string', multiple: true },
      future: { type: 'string' },
      spec: { type: 'string' },
      catalog: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return void process.stdout.write(usage);
  if (!values.config || positionals.length === 0) {
    throw new Error(
      'A --config and, after two dashes, the command that starts the connector are needed. See --help.',
    );
  }

  const { future } = values;
  const target: Target = {
    command: positionals,
    config: readJson(values.config) as JsonObject,
    ...(values.refused && {
      refusedConfig: readJson(values.refused) as JsonObject,
    }),
    ...(values.empty && { emptyStreams: values.empty }),
    ...(future && {
      fromTheFuture: () =>
        readJson(future) as ReturnType<NonNullable<Target['fromTheFuture']>>,
    }),
    ...(values.spec &&
      values.catalog && {
        released: {
          spec: (readJson(values.spec) as { spec: JsonObject }).spec,
          catalog: (readJson(values.catalog) as { catalog: JsonObject })
            .catalog,
        },
      }),
  };
  testConnector(() => Promise.resolve(target));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${(error as Error).message}`);
  }
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
