import { dollars } from '../edit/display';
import { defineSheet } from './define';

/** Another sheet called Budget, in another folder, with other columns. */
export const departmentBudget = defineSheet({
  name: 'Budget',
  key: 'Operations/Budget',
  created: '2025-12-01T09:00:00Z',
  modified: '2026-01-19T10:05:33Z',
  columns: [
    { title: 'Cost center', type: 'TEXT_NUMBER', primary: true },
    { title: 'Amount', type: 'TEXT_NUMBER', format: dollars },
    { title: 'Reviewed on', type: 'DATE' },
  ],
  table: `
Cost center        | Amount  | Reviewed on
4100 Freight       | 52000   | 2026-01-12
4200 Packaging     | 8100.75 | 2026-01-12
4300 Returns       | 0       |
4400 Energy        | 13400   | 2026-01-19
`,
});
