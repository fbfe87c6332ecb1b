// npm run bench [-- --far]
// Speed, memory, start-up and requests of the connector as it ships, each
// beside the least it could be. With --far only how a long sync keeps up with
// its budget behind a slow line, which takes a quarter of an hour.
import { measureLatency } from './bench/latency';
import { measureOfficial } from './bench/official';
import { measureRequests } from './bench/requests';
import { measureMemory, measureSpeed } from './bench/speed';
import { measureStartup } from './bench/startup';
import { table } from './table';

async function bench(): Promise<void> {
  const speed = await measureSpeed(5);
  heading(`Rows a second, a sheet of ${speed.rows} rows by 25 columns`);
  print(
    ['', 'rows/s', 'target'],
    [
      ['connector', whole(speed.ours), ''],
      ['floor (fetch, parse, stringify)', whole(speed.floor), ''],
      ['times the floor', speed.ratio.toFixed(2), '≤ 1.30'],
    ],
  );

  const memory = await measureMemory([200, 2_000, 20_000, 80_000]);
  heading('The most memory held while a sheet is read');
  print(
    ['cells', 'connector, MB', 'floor, MB'],
    memory.map(({ cells, ours, floor }) => [
      whole(cells),
      whole(ours),
      whole(floor),
    ]),
  );

  heading('What the last two came to, beside their targets');
  const [some, many] = memory.slice(-2);
  if (some && many)
    print(
      ['', 'is', 'target'],
      [
        ['four times the cells', (many.ours / some.ours).toFixed(2), '≤ 1.10'],
        ['MB above the floor', whole(many.ours - many.floor), '≤ 20'],
      ],
    );

  const { spec, node } = await measureStartup(15);
  heading('Start-up');
  print(
    ['', 'ms', 'target'],
    [
      ['spec, from dist', whole(spec * 1000), ''],
      ['node -e 0', whole(node * 1000), ''],
      ['times node', (spec / node).toFixed(2), '≤ 1.50'],
    ],
  );

  heading('What a sync asks of Smartsheet');
  const asked = await measureRequests();
  print(
    ['sync', 'requests', 'kB', 'records'],
    asked.map(({ sync, requests, bytes, records }) => [
      sync,
      `${requests}`,
      whole(bytes / 1000),
      `${records}`,
    ]),
  );

  heading('The official source on the same sheet');
  const official = await measureOfficial(1);
  if ('notRun' in official) console.log(`not run: ${official.notRun}`);
  else {
    print(
      ['', 'rows/s', 'target'],
      [
        ['official', whole(official.official), ''],
        ['connector', whole(official.ours), ''],
        [
          'times faster',
          (official.ours / official.official).toFixed(1),
          '≥ 10.0',
        ],
      ],
    );
  }
}

async function benchFar(): Promise<void> {
  heading('120 sheets of 5 pages behind a delay, 300 requests a minute');
  const rows: string[][] = [];
  for (const milliseconds of [100, 400, 1_500, 3_000]) {
    const { delay, share, peak, refused } = await measureLatency(milliseconds);
    const used = `${(share * 100).toFixed(1)} %`;
    rows.push([whole(delay), used, whole(peak), whole(refused)]);
  }
  print(['ms', 'of the budget (≥ 90 %)', 'MB (≤ 260)', 'refused (0)'], rows);
}

function heading(text: string): void {
  console.log(`\n${text}\n`);
}

function print(head: string[], rows: string[][]): void {
  console.log(table(head, rows));
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

void (process.argv.includes('--far') ? benchFar() : bench());
