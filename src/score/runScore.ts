import { parseArgs } from 'node:util';
import { root } from '../literate/book/root';
import { connectorIn } from './connectorIn';
import type { Kept } from './judge';
import { keepPromises } from './keepPromises';
import { promises } from './promises';
import { speakProtocol, type Spoken } from './speakProtocol';

const usage = `Usage: npm run score [-- [options] [-- COMMAND…]]

  --only ID         try this promise and no other, without the protocol *
  --limit SECONDS   end a run of a command after so long (20)
  --json            print both scores as one line of JSON

  * may be repeated

Without a command it is about the connector beside it, connector/src/main.ts.
It ends with 0 when nothing is red, with 1 when something is, and with 2 when
it could not begin.
`;

/** Prints both scores of the program that the arguments name. */
export async function runScore(argv: readonly string[]): Promise<void> {
  try {
    const order = parse(argv);
    if (!order) return void process.stdout.write(usage);
    const { command, only, limit, json } = order;
    const [protocol, kept] = await Promise.all([
      only ? undefined : speakProtocol(command, limit),
      keepPromises(command, { limit, ids: only }),
    ]);
    console.log(
      json
        ? JSON.stringify({ protocol, promises: kept })
        : tell(protocol, kept),
    );
    const isRed = protocol?.red.length || kept.some((each) => !each.kept);
    process.exitCode = isRed ? 1 : 0;
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}

function parse(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true },
      limit: { type: 'string', default: '20' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return undefined;
  const unknown = values.only?.find((id) => promises.every((p) => p.id !== id));
  if (unknown !== undefined) {
    throw new Error(
      `There is no promise "${unknown}". There are B1 to B${promises.length}.`,
    );
  }
  const limit = Number(values.limit);
  if (!(limit > 0)) {
    throw new Error(
      `--limit wants a number of seconds, and got "${values.limit}".`,
    );
  }
  const command = positionals.length > 0 ? positionals : connectorIn(root);
  return { command, only: values.only, limit, json: values.json };
}

/** `Protocol 61 of 63 · Promises 27 of 27`, and a line for each red one. */
function tell(protocol: Spoken | undefined, kept: readonly Kept[]): string {
  const counts = [
    ...(protocol ? [`Protocol ${protocol.passed} of ${protocol.looked}`] : []),
    `Promises ${kept.filter((each) => each.kept).length} of ${kept.length}`,
  ];
  return [
    counts.join(' · '),
    ...(protocol?.red ?? []).map(
      ({ id, fact, sentence }) => `  ✖ ${id.padEnd(4)}${fact}: ${sentence}`,
    ),
    ...kept
      .filter((each) => !each.kept)
      .map(
        ({ id, promise, sentence }) =>
          `  ✖ ${id.padEnd(4)}${promise} ${sentence}`,
      ),
  ].join('\n');
}
