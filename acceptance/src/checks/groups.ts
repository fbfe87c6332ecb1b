import type { Check } from '../check';
import { clientChecks } from './clients';
import { connectionChecks } from './connection';
import { discoveryChecks } from './discovery';
import { everyRunChecks } from './everyRun';
import { keyChecks } from './keys';
import { orderChecks } from './order';
import { readChecks } from './read';
import { secretChecks } from './secrets';
import { specChecks } from './spec';
import { specFieldChecks } from './specFields';
import { stateChecks } from './states';
import { upgradeChecks } from './upgrade';

/** Everything asked of a connector, in the order in which it is asked. */
const groups: Readonly<Record<string, readonly Check[]>> = {
  'What spec says': [...specChecks, ...specFieldChecks],
  'What check says': connectionChecks,
  'What discover says': discoveryChecks,
  'What read brings': [...readChecks, ...orderChecks],
  'What a state is worth': [...stateChecks, ...keyChecks, ...clientChecks],
  'What an upgrade keeps': upgradeChecks,
  'What holds of every run': [...everyRunChecks, ...secretChecks],
};

export const checks: readonly Check[] = Object.values(groups).flat();

/** The heading under which a check stands. */
export function groupOf(check: Check): string {
  const found = Object.entries(groups).find(([, some]) => some.includes(check));
  return found?.[0] ?? '';
}
