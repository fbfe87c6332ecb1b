import type { Check } from './check';
import { compatibilityChecks } from './compatibility-checks';
import { connectionChecks } from './connection-checks';
import { discoveryChecks } from './discovery-checks';
import { incrementalChecks } from './incremental-checks';
import { readChecks } from './read-checks';
import { specChecks } from './spec-checks';
import { wireChecks } from './wire-checks';
import { specFieldChecks } from './spec-field-checks';
import { streamOrderChecks } from './stream-order-checks';

/** Everything asked of a connector, in the order in which it is asked. */
export const checks: readonly Check[] = [
  ...specChecks,
  ...specFieldChecks,
  ...connectionChecks,
  ...discoveryChecks,
  ...readChecks,
  ...streamOrderChecks,
  ...incrementalChecks,
  ...compatibilityChecks,
  ...wireChecks,
];
