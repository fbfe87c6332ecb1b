import type { Axis } from './axes';

/** What the connector does not hold yet. The sequences leave it out. */
export const awaited: readonly Axis[] = [
  'late edits',
  'columns',
  'returning columns',
  'details and numbers',
  'selection',
  'replaced sheets',
  'undo',
  'moves',
  'blanks',
  'kills',
  'damage',
  'full refresh',
  'criteria',
  'miscounted reports',
  'clocks',
];
