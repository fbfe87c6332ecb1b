import { toCell } from '../edit/cell';
import { idOf } from '../account/ids';
import type { Cell, Column, Row } from '../account/model';
import type { Primitive } from '../account/objectValue';
import { me } from '../account/people';
import { toColumn } from './define';
import { emptySheet } from './emptySheet';

const key = 'Hostile sheet';
const created = '2026-02-02T02:02:02Z';
const modified = '2026-02-28T23:59:59Z';

const titles: [title: string, type: string][] = [
  ['id', 'TEXT_NUMBER'],
  ['Status', 'PICKLIST'],
  ['status ', 'TEXT_NUMBER'],
  ['__proto__', 'TEXT_NUMBER'],
  ['constructor', 'TEXT_NUMBER'],
  ['_row_id', 'TEXT_NUMBER'],
  ['🚀🔥', 'TEXT_NUMBER'],
  ['\u00a0', 'TEXT_NUMBER'],
  ['select', 'TEXT_NUMBER'],
  ['A title of fifty characters, which is all it takes', 'TEXT_NUMBER'],
  ['Amount "net", in €\n(per line)', 'TEXT_NUMBER'],
  ['Number', 'TEXT_NUMBER'],
  ['Date', 'DATE'],
  ['Checked', 'CHECKBOX'],
  ['Who', 'CONTACT_LIST'],
  ['Whoever', 'MULTI_CONTACT_LIST'],
  ['Which', 'MULTI_PICKLIST'],
  ['How long', 'DURATION'],
];

const columns: Column[] = titles.map(([title, type], index) =>
  toColumn(key, { title, type, ...(index === 0 && { primary: true }) }, index),
);

type Values = Record<string, Primitive>;

/** Each row is there for the one thing it does. */
const rows: Values[] = [
  { id: 9007199254740991, Number: 0, Checked: false, Status: '' },
  { id: 'zero as text', Number: '0', Checked: true },
  { id: 'text in typed columns', Number: 'n/a', Date: 'TBD', Checked: 'maybe' },
  { id: 'a contact nobody knows', Who: 'the new colleague' },
  { id: 'an address nobody knows', Who: 'guest@partner.example.com' },
  { id: 'free text in lists', Whoever: 'everybody', Which: 'none of these' },
  {},
  { id: 'a long cell', Number: 'abcdefghi '.repeat(400) },
  { id: 'twins', Status: 'Open', 'status ': 'not the same column' },
  Object.fromEntries([
    ['id', 'titles that are code'],
    ['__proto__', 'polluted?'],
    ['constructor', 'function'],
    ['_row_id', 'mine'],
    ['select', '; DROP TABLE sheets;'],
  ]),
  {
    id: 'signs',
    '🚀🔥': '👩‍🚀 "quoted", \\back\\ \t tab\nline\u2028end',
    '\u00a0': ' ',
  },
  { id: 'fractions', Number: 0.1 + 0.2 },
  { id: 'a large number', Number: 9007199254740992 },
  { id: 'a small number', Number: -1e-7 },
  { id: 'leading zeros', Number: '00420' },
  { id: 'a leap day', Date: '2024-02-29' },
  { id: 'no such day', Date: '2026-02-30' },
  { id: 'one and many', Which: 'one', Whoever: 'Maya Okafor, Aiko Sato' },
  { id: 'odd durations', 'How long': 'soon' },
  { id: 'a short duration', 'How long': '-1.5h' },
  { id: true, Number: false },
];

export const hostileSheet = {
  ...emptySheet({ key, name: key, created, modified }),
  version: 77,
  totalRowCount: rows.length,
  columns,
  rows: rows.map(toRow),
};

function toRow(values: Values, index: number): Row {
  const value = (title: string) =>
    Object.hasOwn(values, title) ? values[title] : undefined;
  return {
    id: idOf(`${key}/row/${index + 1}`),
    rowNumber: index + 1,
    ...(index > 0 && { siblingId: idOf(`${key}/row/${index}`) }),
    expanded: true,
    createdAt: created,
    createdBy: me,
    // Nearly all of them in one and the same second.
    modifiedAt: index < 3 ? created : modified,
    modifiedBy: me,
    cells: columns.map((column) => toHostileCell(column, value(column.title))),
  };
}

function toHostileCell(column: Column, value: Primitive | undefined): Cell {
  const columnId = column.id;
  if (value === '') return { columnId, value: '', displayValue: '' };
  return toCell(column, { columnId, value: value ?? null });
}
