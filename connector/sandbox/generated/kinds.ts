import { toIso } from '../account/clock';
import { dollars } from '../edit/display';
import type { Column } from '../account/model';
import type { Primitive } from '../account/objectValue';
import { people } from '../account/people';

/** A kind of column, and the value it has in the row that `n` stands for. */
export interface Kind {
  column: Partial<Column> & { title: string; type: string };
  value: (n: number) => Primitive;
}

const stages = ['New', 'Open', 'Waiting', 'Done'] as const;
const tags = ['red', 'green', 'blue', 'white'] as const;
const firstDay = Date.parse('2026-01-01T00:00:00Z');

const order: Kind = {
  column: { title: 'Order', type: 'TEXT_NUMBER' },
  value: (n) => `Order ${n}`,
};

/** One of each common kind. */
export const kinds: readonly [Kind, ...Kind[]] = [
  order,
  {
    column: { title: 'Amount', type: 'TEXT_NUMBER', format: dollars },
    value: (n) => (n % 100_000) / 100,
  },
  {
    column: { title: 'Stage', type: 'PICKLIST', options: [...stages] },
    value: (n) => pick(stages, n),
  },
  {
    column: { title: 'Shipped', type: 'CHECKBOX' },
    value: (n) => n % 3 === 0,
  },
  {
    column: { title: 'Due', type: 'DATE' },
    value: (n) => toIso(firstDay + (n % 365) * 86_400_000).slice(0, 10),
  },
  {
    column: { title: 'Owner', type: 'CONTACT_LIST' },
    value: (n) => people[n % people.length]?.email ?? '',
  },
  {
    column: { title: 'Tags', type: 'MULTI_PICKLIST', options: [...tags] },
    value: (n) => `${pick(tags, n)}, ${pick(tags, n + 1)}`,
  },
  {
    column: { title: 'Note', type: 'TEXT_NUMBER' },
    value: (n) => `Note number ${n} on this line`,
  },
];

/** The kind of the column at this index: they take turns. */
export function kindOf(columnIndex: number): Kind {
  return kinds[columnIndex % kinds.length] ?? order;
}

function pick(from: readonly [string, ...string[]], n: number): string {
  return from[n % from.length] ?? from[0];
}
