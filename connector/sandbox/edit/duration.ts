import type { Duration } from '../account/objectValue';

const units = [
  ['weeks', 'w'],
  ['days', 'd'],
  ['hours', 'h'],
  ['minutes', 'm'],
  ['seconds', 's'],
  ['milliseconds', 'ms'],
] as const;

/** Reads "4d 6h 30m", "-2d" or "e3d" (elapsed: weekends count). */
export function duration(text: string): Duration | undefined {
  const match = /^(-?)(e?)((?:\d+(?:\.\d+)?(?:ms|[wdhms]) ?)+)$/.exec(
    text.trim(),
  );
  if (!match) return undefined;
  const [, sign, elapsed, amounts = ''] = match;
  const parts = [...amounts.matchAll(/([\d.]+)(ms|[wdhms])/g)];
  const amountOf = (unit: string) =>
    Number(parts.find((part) => part[2] === unit)?.[1] ?? 0);
  return {
    objectType: 'DURATION',
    negative: sign === '-',
    elapsed: elapsed === 'e',
    weeks: amountOf('w'),
    days: amountOf('d'),
    hours: amountOf('h'),
    minutes: amountOf('m'),
    seconds: amountOf('s'),
    milliseconds: amountOf('ms'),
  };
}

/** Writes a duration as a person does: "4d 6h 30m", "e3d", "0". */
export function durationText(value: Duration): string {
  const parts = units.flatMap(([name, unit]) =>
    value[name] ? [`${value[name]}${unit}`] : [],
  );
  const sign = (value.negative ? '-' : '') + (value.elapsed ? 'e' : '');
  return sign + (parts.length > 0 ? parts.join(' ') : '0');
}
