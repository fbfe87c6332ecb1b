import { drawing, words } from './lettering';
import { arrow, box, line, trace } from './pen';

/** Three rows of the sandbox, as Smartsheet shows them and as they arrive. */
export const firstRows = [
  {
    item: 'Trade fair',
    shown: '$19,250.50',
    actual: '19250.5',
    approved: true,
  },
  { item: 'Printed catalogue', shown: '$0.00', actual: '0', approved: false },
  { item: 'Forklift lease', shown: '', actual: null, approved: null },
];

type FirstRow = (typeof firstRows)[number];

const left = { anchor: 'start' } as const;
const code = { anchor: 'start', hand: 'code' } as const;
const columns = [0, 208, 352, 480];
const lineHeight = 27;

/** The way of a row. What a run in the page moves and fills has a class. */
export function firstSync(): string {
  return drawing(
    {
      name: 'first-sync',
      height: 424,
      title: 'From a sheet to a table',
      description:
        'On top, a sheet called Budget with three rows: a trade fair of $19,250.50, approved; a printed catalogue of $0.00, not approved; a forklift lease with an empty amount and a box that nobody has touched. In the middle, the three messages that the connector makes of them. Below, the table that a destination makes of the messages: 19250.5 and true, 0 and false, null and null.',
    },
    grid(24, ['Item', 'Actual', 'Approved'], 'text', (row, y) => [
      words(12, y, row.item, left),
      words(columns[1]! + 12, y, row.shown, left),
      tickBox(columns[2]! + 14, y - 13, row.approved === true),
    ]),
    words(0, 16, 'Budget, a sheet', left),
    arrow([22, 137], [22, 163]),
    words(36, 156, 'our connector makes messages of its rows', left),
    ...firstRows.map((row, i) => message(172 + i * 30, row, i)),
    arrow([22, 265], [22, 291]),
    words(36, 284, 'a destination makes a table of the messages', left),
    grid(300, ['item', 'actual', 'approved'], 'code', (row, y) => [
      words(12, y, row.item, code),
      words(columns[1]! + 12, y, String(row.actual), code),
      words(columns[2]! + 12, y, String(row.approved), code),
    ]),
  );
}

function grid(
  top: number,
  heads: string[],
  hand: 'text' | 'code',
  cells: (row: FirstRow, baseline: number) => string[],
): string {
  const [height, width] = [lineHeight * 4, columns.at(-1)!];
  const lines = firstRows.map((_, i) => top + lineHeight * (i + 1));
  return [
    box(0, top, width, height),
    ...lines.map((y) => line([0, y], [width, y])),
    ...columns.slice(1, -1).map((x) => line([x, top], [x, top + height])),
    ...heads.map((head, i) =>
      words(columns[i]! + 12, top + 19, head, {
        anchor: 'start',
        hand,
        red: true,
      }),
    ),
    ...firstRows.map(
      (row, i) =>
        `<g class="${hand === 'code' ? 'arrives' : 'leaves'} row${i}">${cells(row, lines[i]! + 19).join('')}</g>`,
    ),
  ].join('');
}

function message(top: number, { actual, approved }: FirstRow, i: number) {
  const fields = `"Actual":${JSON.stringify(actual)},"Approved":${approved}`;
  return `<g class="says row${i}">${box(0, top, 480, 24)}${words(12, top + 17, `RECORD {… ${fields} …}`, code)}</g>`;
}

function tickBox(x: number, y: number, isTicked: boolean): string {
  const tick = trace(
    [
      [x + 3, y + 8],
      [x + 7, y + 12],
      [x + 18, y - 4],
    ],
    { red: true },
  );
  return box(x, y, 15, 15) + (isTicked ? tick : '');
}
