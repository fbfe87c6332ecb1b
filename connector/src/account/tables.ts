import { attachments, discussions, summaryFields } from './conversation';
import { columns, folders, sheets, workspaces } from './structure';
import type { AccountTable } from './table';
import { users } from './users';

/** Every stream about the account that is read in full each time. */
export const accountTables: readonly AccountTable[] = [
  sheets,
  columns,
  workspaces,
  folders,
  attachments,
  discussions,
  summaryFields,
  users,
];
