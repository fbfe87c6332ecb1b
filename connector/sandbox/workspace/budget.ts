import { dollars, percent } from '../edit/display';
import { idOf } from '../account/ids';
import { defineSheet } from './define';
import { departmentBudget } from './departmentBudget';
import { withSummary } from './summaryFields';

/** Two levels, sums and differences, zeros, negatives and a division by zero. */
const table = defineSheet({
  name: 'Budget',
  key: 'Finance/Budget',
  created: '2025-11-03T08:15:00Z',
  modified: '2026-02-27T16:42:10Z',
  columns: [
    { title: 'Item', type: 'TEXT_NUMBER', primary: true, width: 240 },
    { title: 'Planned', type: 'TEXT_NUMBER', format: dollars },
    { title: 'Actual', type: 'TEXT_NUMBER', format: dollars },
    { title: 'Variance', type: 'TEXT_NUMBER', format: dollars },
    { title: 'Spent', type: 'TEXT_NUMBER', format: percent },
    {
      title: 'Quarter',
      type: 'PICKLIST',
      options: ['Q1', 'Q2', 'Q3', 'Q4'],
    },
    { title: 'Approved', type: 'CHECKBOX' },
    { title: 'Owner', type: 'CONTACT_LIST' },
  ],
  table: `
Item                    | Planned          | Actual           | Variance                     | Spent                       | Quarter | Approved | Owner
Marketing               | =SUM(CHILDREN()) | =SUM(CHILDREN()) | =[Planned]@row - [Actual]@row | =[Actual]@row / [Planned]@row |         | true     | Priya Raman
  Trade fair            | 18000            | 19250.5          | =[Planned]@row - [Actual]@row | =[Actual]@row / [Planned]@row | Q1      | true     | Priya Raman
  Search advertising    | 24000            | 11800            | =[Planned]@row - [Actual]@row | =[Actual]@row / [Planned]@row | Q1      | true     | Priya Raman
  Printed catalogue     | 6500             | 0                | =[Planned]@row - [Actual]@row | =[Actual]@row / [Planned]@row | Q2      | false    | Aiko Sato
  Sponsorship           | 0                | 1200             | =[Planned]@row - [Actual]@row | =[Actual]@row / [Planned]@row | Q1      | false    | Priya Raman
Warehouse               | =SUM(CHILDREN()) | =SUM(CHILDREN()) | =[Planned]@row - [Actual]@row | =[Actual]@row / [Planned]@row |         | true     | Tomas Herrera
  Shelving              | 9800             | 9800             | =[Planned]@row - [Actual]@row | =[Actual]@row / [Planned]@row | Q1      | true     | Tomas Herrera
  Scanners              | 4200             | 3990.99          | =[Planned]@row - [Actual]@row | =[Actual]@row / [Planned]@row | Q1      | true     | Tomas Herrera
  Supplier refund       | -750             | -750             | =[Planned]@row - [Actual]@row | =[Actual]@row / [Planned]@row | Q1      | true     | Tomas Herrera
  Forklift lease        | 12000            |                  | =[Planned]@row - [Actual]@row | =[Actual]@row / [Planned]@row | Q3      |          |
Software                | =SUM(CHILDREN()) | =SUM(CHILDREN()) | =[Planned]@row - [Actual]@row | =[Actual]@row / [Planned]@row |         | false    | Jonas Lindqvist
  Data warehouse        | 30000            | 7450.25          | =[Planned]@row - [Actual]@row | =[Actual]@row / [Planned]@row | Q1      | true     | Jonas Lindqvist
  Sync platform         | 0                | 0                | =[Planned]@row - [Actual]@row | =[Actual]@row / [Planned]@row | Q1      | true     | Jonas Lindqvist
  Design tools          | 2400             | 600              | =[Planned]@row - [Actual]@row | =[Actual]@row / [Planned]@row | Q2      | false    | Aiko Sato
`,
});

const [, amount] = departmentBudget.columns;

export const budget = {
  ...withSummary(table, [
    ['Fiscal year', 'TEXT_NUMBER', 'FY 2026'],
    ['Ceiling', 'TEXT_NUMBER', 110000],
    ['Closed', 'CHECKBOX', false],
    ['Next review', 'DATE', '2026-04-01'],
  ]),
  crossSheetReferences: [
    {
      id: idOf('reference/Operations'),
      name: 'Operations, all amounts',
      status: 'OK',
      sourceSheetId: departmentBudget.id,
      startColumnId: amount?.id ?? 0,
      endColumnId: amount?.id ?? 0,
    },
  ],
};
