import { checkSaved } from './workspace/load';
import { parseFault } from './faults/parse';
import { stoppedClock } from './reset';
import type { SandboxOptions } from './sandbox';

/** What `--help` prints. */
export const usage = `Usage: sandbox [options]

  --port N           listen on this port (8080)
  --host NAME        listen on this address (localhost)
  --rows N           add a sheet called Generated with so many rows (1000)
  --columns M        and so many columns (25)
  --clock ISO        stop the clock at this moment
  --from FILE…       serve these saved sheets and reports instead of the built-in
                     workspace
  --account N        serve a generated account of N sheets instead
  --limit N          refuse more than N requests a minute
  --fault NAME[:option=value,…]
                     misbehave; may be given several times
  --list-lag N       the list of sheets learns of edits N seconds late (5)
  --silent-deletes   deleting rows leaves a sheet's version and date alone
  --gzip             compress answers for those who accept it
  --quiet            do not say that the sandbox is ready
`;

/** The flags, as `parseArgs` of Node wants them. */
export const flags = {
  port: { type: 'string', default: '8080' },
  host: { type: 'string', default: 'localhost' },
  rows: { type: 'string' },
  columns: { type: 'string' },
  clock: { type: 'string' },
  from: { type: 'string', multiple: true },
  account: { type: 'string' },
  limit: { type: 'string' },
  fault: { type: 'string', multiple: true },
  'list-lag': { type: 'string' },
  'silent-deletes': { type: 'boolean' },
  gzip: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The values of the flags, as far as the sandbox itself is concerned. */
export interface FlagValues {
  rows?: string;
  columns?: string;
  clock?: string;
  account?: string;
  limit?: string;
  fault?: string[];
  'list-lag'?: string;
  'silent-deletes'?: boolean;
  gzip?: boolean;
}

/** A saved sheet or report and the name of its file. */
export interface SavedFile {
  file: string;
  text: string;
}

/**
 * The options of a sandbox; throws a sentence about a flag or file that is
 * wrong.
 */
export function toOptions(
  values: FlagValues,
  files: SavedFile[],
): SandboxOptions {
  const { rows, columns, clock, account, limit } = values;
  const listLag = values['list-lag'];
  return {
    ...(clock !== undefined && { now: stoppedClock(clock, '--clock') }),
    ...(files.length > 0 && { saved: files.map(readSaved) }),
    ...((rows !== undefined || columns !== undefined) && {
      generated: {
        rows: wholeNumber('rows', rows ?? '1000'),
        columns: wholeNumber('columns', columns ?? '25'),
      },
    }),
    ...(account !== undefined && {
      account: { sheets: wholeNumber('account', account) },
    }),
    ...(limit !== undefined && {
      requestsPerMinute: wholeNumber('limit', limit),
    }),
    ...(listLag !== undefined && { listLag: wholeNumber('list-lag', listLag) }),
    faults: (values.fault ?? []).map(parseFault),
    deletesTouchSheet: !values['silent-deletes'],
    gzip: values.gzip ?? false,
  };
}

/** The number that a flag gives; throws where it is not a whole one. */
export function wholeNumber(name: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`--${name} must be a whole number, not "${text}".`);
}

function readSaved({ file, text }: SavedFile) {
  let json: unknown;
  try {
    // Windows puts a mark in front of the text.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}.`);
  }
  return checkSaved(json, file);
}
