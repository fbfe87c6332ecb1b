import { groupOf } from './checks/groups';
import type { Verdict } from './judge';

const marks = { passed: '✔', failed: '✖', advice: '!', skipped: '–' };
const most = 10;

/** What a report prints for each verdict, under a heading where a group begins. */
export function createReport(): (verdict: Verdict) => string {
  let group: string | undefined;
  return ({ check, verdict, findings }) => {
    const heading = groupOf(check);
    const above = heading === group ? [] : [...(group ? [''] : []), heading];
    group = heading;
    const lines = [
      ...above,
      `  ${marks[verdict]} ${check.id.padEnd(4)}${check.fact}`,
      ...listed(verdict, findings).map((line) => `        ${line}`),
    ];
    return lines.join('\n');
  };
}

function listed(
  verdict: Verdict['verdict'],
  findings: readonly string[],
): string[] {
  if (verdict === 'skipped') return findings.map((why) => `skipped: ${why}`);
  const different = [...new Set(findings)];
  const more = different.length - most;
  return [
    ...different
      .slice(0, most)
      .map((line) => (verdict === 'advice' ? `advice: ${line}` : line)),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ];
}

/** How many there are of each verdict. */
export function countVerdicts(
  verdicts: readonly Verdict[],
): Record<Verdict['verdict'], number> {
  const counts = { passed: 0, failed: 0, advice: 0, skipped: 0 };
  for (const { verdict } of verdicts) counts[verdict] += 1;
  return counts;
}

/** `58 passed, 1 failed, 2 advice, 3 skipped` */
export function summarize(verdicts: readonly Verdict[]): string {
  return Object.entries(countVerdicts(verdicts))
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ');
}

/** A verdict as one line of JSON. */
export function toJson({ check, verdict, findings }: Verdict): string {
  const { id, fact, after } = check;
  return JSON.stringify({ id, fact, after, verdict, findings });
}
