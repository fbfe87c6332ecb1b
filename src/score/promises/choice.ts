import type { AirbyteStream } from '../../../acceptance/src/protocol';
import { expect } from '../broken';
import type { DataPromise } from '../promise';
import { recordWith, streamOf } from '../streams';

const sheets = [
  'Store opening',
  'Sales pipeline',
  'Issue tracker',
  'Product launch',
  'Hostile sheet',
];

/** Which of the sheets that people made a catalog offers. */
function offered(streams: readonly AirbyteStream[]): string[] {
  return sheets.filter((name) => {
    try {
      return streamOf(streams, name);
    } catch {
      return false;
    }
  });
}

function expectOffer(
  streams: readonly AirbyteStream[],
  right: readonly string[],
  chosen: string,
): void {
  const seen = offered(streams);
  expect(
    seen.join() === right.join(),
    `The config chose ${chosen}; discover offers ${seen.join(', ') || 'none of its sheets'}, and right is ${right.join(', ')}.`,
  );
}

/** That what is chosen comes, and nothing else. */
export const choicePromises: readonly DataPromise[] = [
  {
    id: 'B9',
    promise: 'A closed sheet that was named fails by name.',
    async check({ smartsheet, config, check }) {
      const id = String(await smartsheet.idOf('Payroll'));
      const { status, message } = await check(config({ sheet_ids: [id] }));
      expect(
        status === 'FAILED',
        `"sheet_ids" names a sheet that the token may not open, and check answered ${status ?? 'nothing'}; right is FAILED.`,
      );
      expect(
        message.includes(id) || message.includes('Payroll'),
        `check failed without saying that it is about sheet ${id}.`,
      );
    },
  },
  {
    id: 'B10',
    promise: 'Only what was chosen is offered.',
    async check({ smartsheet, config, discover }) {
      const id = await smartsheet.idOf('Store opening');
      const streams = await discover(config({ sheet_ids: [String(id)] }));
      expectOffer(streams, ['Store opening'], 'one sheet, "Store opening"');
    },
  },
  {
    id: 'B11',
    promise: 'A chosen workspace or folder means all that lies in it.',
    async check({ smartsheet, config, discover }) {
      const { data } = await smartsheet.call<{
        data: { id: number; name: string }[];
      }>('GET', '/workspaces');
      const { id } = data.find(({ name }) => name === 'Outdoor range 2026')!;
      const streams = await discover(config({ workspace_ids: [String(id)] }));
      expectOffer(
        streams,
        ['Store opening', 'Sales pipeline', 'Product launch'],
        'the workspace "Outdoor range 2026"',
      );
    },
  },
  {
    id: 'B12',
    promise: 'A wrong config is told by the place where it is wrong.',
    async check({ config, check }) {
      const { credentials: _, ...without } = config();
      for (const [wrong, place] of [
        [config({ sheet_ids: ['abc'] }), 'sheet_ids'],
        [without, 'credentials'],
      ] as const) {
        const { status, message } = await check(wrong);
        expect(
          status === 'FAILED' && message.includes(place),
          `The config is wrong in "${place}"; check answered ${status ?? 'nothing'}${message && `: ${message.slice(0, 100)}`}; right is FAILED, naming the place.`,
        );
      }
    },
  },
  {
    id: 'B22',
    promise: 'A report is read like a sheet.',
    async check({ smartsheet, discover, read }) {
      const stream = streamOf(await discover(), 'At risk across projects');
      const { data } = await smartsheet.call<{
        data: { id: number; name: string }[];
      }>('GET', '/reports');
      const { id } = data.find(
        ({ name }) => name === 'At risk across projects',
      )!;
      const { totalRowCount } = await smartsheet.call<{
        totalRowCount: number;
      }>('GET', `/reports/${id}`);
      const { records } = await read([stream]);
      recordWith(records, 'Build');
      expect(
        records.length === totalRowCount,
        `The report "At risk across projects" has ${totalRowCount} rows; ${records.length} arrived.`,
      );
    },
  },
  {
    id: 'B23',
    promise: 'The account can be read too: who there is, and which sheets.',
    async check({ discover, read }) {
      const streams = await discover();
      const names = ['users', 'workspaces', 'columns'];
      const chosen = names.map((what) => {
        const found = streams.find(({ name }) =>
          name.toLowerCase().includes(what),
        );
        expect(found, `discover offers no stream of the account's ${what}.`);
        return found;
      });
      const { records } = await read(chosen);
      for (const text of [
        'maya.okafor@example.com',
        'Outdoor range 2026',
        'Probability',
      ]) {
        recordWith(records, text);
      }
    },
  },
];
