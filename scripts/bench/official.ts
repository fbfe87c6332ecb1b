import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configure } from '../../acceptance/src/configuredCatalog';
import { measure, median } from './measure';
import { messagesIn, openSubject, token } from './subject';

export type Official =
  { notRun: string } | { rows: number; official: number; ours: number };

const program = process.env['OFFICIAL_SOURCE'] ?? 'source-smartsheets';
const rows = 20_000;

/**
 * Its address is written into its client library, so Python is asked to load
 * this first: the source's own code stays as it is.
 */
const redirect = `
import os, smartsheet
original = smartsheet.Smartsheet.__init__
def redirected(self, *args, **named):
    original(self, *args, **{**named, "api_base": os.environ["SANDBOX_URL"]})
smartsheet.Smartsheet.__init__ = redirected
`;

/** Airbyte's own source for Smartsheet, where Python has it, on the same sheet. */
export async function measureOfficial(runs: number): Promise<Official> {
  try {
    await measure([program, 'spec']);
  } catch {
    return {
      notRun:
        'pip install airbyte-source-smartsheets into a virtual environment, ' +
        'and name its bin/source-smartsheets in OFFICIAL_SOURCE',
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'official-'));
  const subject = await openSubject(['--rows', `${rows}`, '--columns', '25']);
  try {
    const streams = (await subject.discover()).filter(
      ({ name }) => name === 'Generated',
    );
    const write = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    write('sitecustomize.py', redirect);
    const env = { PYTHONPATH: folder, SANDBOX_URL: subject.url };
    const config = write(
      'config.json',
      JSON.stringify({
        credentials: { auth_type: 'access_token', access_token: token },
        spreadsheet_id: String(streams[0]?.json_schema['sheet_id']),
      }),
    );
    const { stdout } = await measure(
      [program, 'discover', '--config', config],
      '',
      env,
    );
    const theirs = messagesIn(stdout).flatMap((message) =>
      message.type === 'CATALOG' ? message.catalog.streams : [],
    );
    const catalog = write(
      'catalog.json',
      JSON.stringify(configure(theirs, 'full_refresh')),
    );

    const official: number[] = [];
    const ours: number[] = [];
    for (let i = 0; i < runs; i++) {
      const read = await measure(
        [program, 'read', '--config', config, '--catalog', catalog],
        '',
        env,
      );
      const records = messagesIn(read.stdout).filter(
        ({ type }) => type === 'RECORD',
      ).length;
      if (records !== rows)
        throw new Error(
          `The official source read ${records} rows, not ${rows}.`,
        );
      official.push(read.seconds);
      ours.push((await subject.read(streams)).seconds);
    }
    return {
      rows,
      official: rows / median(official),
      ours: rows / median(ours),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await subject.stop();
  }
}
