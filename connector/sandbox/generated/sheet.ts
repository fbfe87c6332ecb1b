import { dollars } from '../edit/display';
import { toCell } from '../edit/cell';
import { toIso } from '../clock';
import { hash, idOf } from '../ids';
import type { Column, Row, Sheet } from '../model';
import type { Primitive } from '../objectValue';
import { me, people } from '../people';
import { emptySheet } from '../workspace/emptySheet';
import { toColumn } from '../workspace/define';

export interface Size {
  rows: number;
  columns: number;
}

const created = Date.parse('2026-01-01T00:00:00Z');
const modified = '2026-02-20T12:00:00Z';
const stages = ['New', 'Open', 'Waiting', 'Done'];
const tags = ['red', 'green', 'blue', 'white'];

/** A column of each common kind, repeated until the sheet is wide enough. */
const kinds: [
  title: string,
  column: object,
  value: (n: number) => Primitive,
][] = [
  ['Order', { type: 'TEXT_NUMBER' }, (n) => `Order ${n}`],
  [
    'Amount',
    { type: 'TEXT_NUMBER', format: dollars },
    (n) => (n % 100_000) / 100,
  ],
  ['Stage', { type: 'PICKLIST', options: stages }, (n) => pick(stages, n)],
  ['Shipped', { type: 'CHECKBOX' }, (n) => n % 3 === 0],
  ['Due', { type: 'DATE' }, (n) => day(n)],
  ['Owner', { type: 'CONTACT_LIST' }, (n) => pick(people, n).email],
  [
    'Tags',
    { type: 'MULTI_PICKLIST', options: tags },
    (n) => `${pick(tags, n)}, ${pick(tags, n + 1)}`,
  ],
  ['Note', { type: 'TEXT_NUMBER' }, (n) => `Note number ${n} on this line`],
];

/** A sheet of any size, the same one every time. */
export function generateSheet(size: Size, name = 'Generated'): Sheet {
  const columns = generateColumns(name, size.columns);
  const rows = Array.from({ length: size.rows }, (_, index) =>
    generateRow(name, columns, index),
  );
  return {
    ...generatedHead(name),
    totalRowCount: rows.length,
    columns,
    rows,
  };
}

export function generatedHead(name: string): Sheet {
  const key = `generated/${name}`;
  return emptySheet({ key, name, created: toIso(created), modified });
}

function generateColumns(name: string, count: number): Column[] {
  return Array.from({ length: count }, (_, index) => {
    const [title, column] = kindOf(index);
    const round = Math.floor(index / kinds.length);
    const type = { type: 'TEXT_NUMBER', ...column };
    const primary = index === 0 && { primary: true };
    return toColumn(
      `generated/${name}`,
      { title: round ? `${title} ${round + 1}` : title, ...type, ...primary },
      index,
    );
  });
}

function generateRow(name: string, columns: Column[], index: number): Row {
  const seed = hash(`${name}/${index}`, 5);
  const at = toIso(created + (index % 4_000_000) * 1000);
  return {
    id: idOf(`generated/${name}/row/${index}`),
    rowNumber: index + 1,
    ...(index > 0 && { siblingId: idOf(`generated/${name}/row/${index - 1}`) }),
    expanded: true,
    createdAt: at,
    modifiedAt: at,
    createdBy: me,
    modifiedBy: me,
    cells: columns.map((column, position) => {
      const [, , value] = kindOf(position);
      const n = position === 0 ? index + 1 : (seed + position) >>> 0;
      return toCell(column, { columnId: column.id, value: value(n) });
    }),
  };
}

function kindOf(index: number) {
  return kinds[index % kinds.length]!;
}

function pick<T>(from: readonly T[], n: number): T {
  return from[n % from.length]!;
}

function day(n: number): string {
  return toIso(created + (n % 365) * 86_400_000).slice(0, 10);
}
