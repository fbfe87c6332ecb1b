import type { Sheet } from '../model';
import { budget } from './budget';
import { departmentBudget } from './departmentBudget';
import { hostileSheet } from './hostileSheet';
import { issueTracker } from './issueTracker';
import { payroll } from './payroll';
import { productLaunch } from './productLaunch';
import { salesPipeline } from './salesPipeline';

/** The sheets of the built-in workspace, fresh copies for each sandbox. */
export function builtInSheets(): Sheet[] {
  return [
    productLaunch,
    salesPipeline,
    issueTracker,
    budget,
    departmentBudget,
    hostileSheet,
    payroll,
  ].map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map((column) => ({ ...column })),
    rows: [...sheet.rows],
  }));
}

export const closedSheets = [payroll.id];
