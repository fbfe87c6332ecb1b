import { defineSheet } from './define';
import { withTalk } from './talk';

/** System columns, an automatic number, several contacts in a cell, symbols. */
const table = defineSheet({
  name: 'Issue tracker',
  created: '2026-01-05T09:00:00Z',
  modified: '2026-03-02T08:31:05Z',
  columns: [
    {
      title: 'Ticket',
      type: 'TEXT_NUMBER',
      systemColumnType: 'AUTO_NUMBER',
      autoNumberFormat: { prefix: '{YY}-', fill: '0000', startingNumber: 1 },
    },
    { title: 'Title', type: 'TEXT_NUMBER', primary: true, width: 300 },
    {
      title: 'Severity',
      type: 'PICKLIST',
      symbol: 'RYG',
      options: ['Red', 'Yellow', 'Green'],
    },
    { title: 'Done', type: 'CHECKBOX' },
    { title: 'Assignee', type: 'CONTACT_LIST' },
    { title: 'Watchers', type: 'MULTI_CONTACT_LIST' },
    {
      title: 'Labels',
      type: 'MULTI_PICKLIST',
      options: ['shop', 'warehouse', 'supplier', 'data'],
    },
    { title: 'Due', type: 'DATE' },
    {
      title: 'Reporter',
      type: 'CONTACT_LIST',
      systemColumnType: 'CREATED_BY',
    },
    { title: 'Created', type: 'DATETIME', systemColumnType: 'CREATED_DATE' },
    { title: 'Changed', type: 'DATETIME', systemColumnType: 'MODIFIED_DATE' },
  ],
  table: `
Ticket  | Title                                  | Severity | Done  | Assignee        | Watchers                      | Labels             | Due
26-0001 | Checkout refuses Danish postcodes      | Red      | true  | Jonas Lindqvist | Priya Raman, Maya Okafor      | shop               | 2026-01-09
26-0002 | Stock count differs from the shelf     | Yellow   | false | Tomas Herrera   | Leila Haddad                  | warehouse, data    | 2026-02-20
26-0003 | Supplier portal logs out               | Green    | false | Aiko Sato       |                               | supplier           |
26-0004 | Photo of the blue tent is the red tent | Green    | true  | Leila Haddad    | Leila Haddad                  | shop               | 2026-01-16
26-0005 | Returns are counted twice              | Red      | false | Jonas Lindqvist | Maya Okafor, Tomas Herrera, Priya Raman | data, warehouse | 2026-02-06
26-0006 | Scanner battery lasts two hours        | Yellow   | true  | Tomas Herrera   |                               | warehouse          | 2026-02-02
26-0007 | Newsletter goes out in the wrong month | Yellow   |       |                 | Priya Raman                   |                    | 2026-03-13
26-0008 | Price list shows last year             | Red      | false | Priya Raman     | Jonas Lindqvist, Aiko Sato    | shop, data         | 2026-03-04
26-0009 | Crate labels smear in the rain         | Green    | false | Tomas Herrera   |                               | warehouse, supplier | 2026-03-27
26-0010 | Nightly export stopped on Sunday       | Red      | false | Jonas Lindqvist | Maya Okafor                   | data               | 2026-03-02
`,
});

export const issueTracker = withTalk(
  table,
  [
    {
      rowNumber: 2,
      lines: [
        ['2026-02-18T09:14:00Z', 3, 'Shelf 14 has three tents too many.'],
        ['2026-02-18T10:02:30Z', 5, 'Counted again: two.', 'count.csv'],
      ],
    },
    {
      rowNumber: 10,
      lines: [
        ['2026-03-01T22:40:00Z', 1, 'The export has not run since 01:00.'],
        ['2026-03-02T08:31:05Z', 0, 'Please look before the meeting.'],
      ],
    },
    { lines: [['2026-01-20T12:00:00Z', 0, 'Close what is done, please.']] },
  ],
  [
    {
      rowNumber: 1,
      name: 'postcodes.png',
      at: '2026-01-05T09:30:00Z',
      sizeInKb: 212,
    },
    {
      rowNumber: 4,
      name: 'red-tent.png',
      at: '2026-01-12T15:45:10Z',
      sizeInKb: 1840,
    },
    { name: 'how-to-report.pdf', at: '2026-01-05T09:05:00Z', sizeInKb: 96 },
  ],
);
