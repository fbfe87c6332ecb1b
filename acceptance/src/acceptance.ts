/**
 * What a program may use of this package: `accept(target)` runs the checks,
 * and the parts below judge messages and records by themselves.
 */
export { checks } from './checks/groups';
export type { Check, Findings, Skipped } from './check';
export { accept, type Verdict, type Watcher } from './judge';
export { countVerdicts, createReport, summarize } from './report';
export { CannotStart, Overdue, runConnector, type Run } from './runConnector';
export type { Target } from './target';
