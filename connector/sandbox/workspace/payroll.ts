import { defineSheet } from './define';

/** Listed like any other sheet, but whoever opens it is refused. */
export const payroll = defineSheet({
  name: 'Payroll',
  created: '2025-06-01T06:00:00Z',
  modified: '2026-02-25T11:00:00Z',
  columns: [{ title: 'Name', type: 'TEXT_NUMBER', primary: true }],
  table: `
Name
Nobody may see this
`,
});
