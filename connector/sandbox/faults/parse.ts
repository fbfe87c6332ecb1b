import type { Fault } from './order';
import { faultNames } from './misbehave';
import type { FaultName } from './misbehave';

/**
 * Reads a fault as it is written on a command line: its name, then options,
 * as in `429:times=3,retryAfter=2,path=/sheets/`.
 */
export function parseFault(text: string): Fault {
  const [, name = '', list] = /^([^:]*):?(.*)$/.exec(text) ?? [];
  const options = (list ?? '')
    .split(',')
    .filter(Boolean)
    .map((option) => {
      const [key = '', ...rest] = option.split('=');
      return [key, toValue(rest.join('='))] as const;
    });
  return checkFault({ fault: name, ...Object.fromEntries(options) });
}

/**
 * The fault, if it is one; throws a sentence that says what is wrong with it.
 */
export function checkFault(input: unknown): Fault {
  const fault = (input ?? {}) as Record<string, unknown>;
  if (!faultNames.includes(fault['fault'] as FaultName)) {
    throw new Error(
      `There is no fault "${String(fault['fault'])}". ` +
        `The sandbox knows: ${faultNames.join(', ')}.`,
    );
  }
  const unknown = Object.keys(fault).find((key) => !(key in kinds));
  if (unknown !== undefined) {
    throw new Error(
      `A fault has no option "${unknown}". ` +
        `It has: ${Object.keys(kinds).slice(1).join(', ')}.`,
    );
  }
  for (const [key, value] of Object.entries(fault)) {
    if (kinds[key]?.(value)) continue;
    throw new Error(
      `The fault's option ${key} cannot be ${JSON.stringify(value)}.`,
    );
  }
  return fault as unknown as Fault;
}

const kinds: Record<string, (value: unknown) => boolean> = {
  fault: isText,
  times: (value) => isCount(value) || value === 'always',
  path: isPattern,
  after: isCount,
  retryAfter: isCount,
  refId: (value) => typeof value === 'boolean',
  sheetId: isCount,
  column: isText,
};

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isPattern(value: unknown): boolean {
  try {
    return typeof value === 'string' && new RegExp(value) !== null;
  } catch {
    return false;
  }
}

function toValue(text: string): string | number | boolean {
  if (text === 'true' || text === '') return true;
  if (text === 'false') return false;
  return /^\d+$/.test(text) ? Number(text) : text;
}
