import type { Check } from './check';
import { checks } from './checks/groups';
import { createLineParser } from './messageCheck';
import { loadProtocolSchema } from './protocolSchema';
import { CannotStart, Overdue } from './runConnector';
import { openSession, Unavailable, type Session } from './session';
import type { Target } from './target';

export interface Verdict {
  check: Check;
  verdict: 'passed' | 'failed' | 'advice' | 'skipped';
  /** One sentence each; for a skipped check the one why. */
  findings: string[];
}

export interface Watcher {
  /** The ids of the checks to run; all of them without it. */
  ids?: readonly string[];
  /** Airbyte's schema of its messages; else AIRBYTE_PROTOCOL_SCHEMA names it. */
  protocol?: object | undefined;
  /** Called with each verdict when it is there. */
  onVerdict?: (verdict: Verdict) => void;
  /** Called with a word about what a slow run is doing. */
  onWait?: (word: string) => void;
}

/**
 * Runs the checks on a connector: one verdict each, in order. Rejects with
 * `CannotStart` when the command is no connector at all.
 */
export async function accept(
  target: Target,
  { ids, protocol, onVerdict, onWait }: Watcher = {},
): Promise<Verdict[]> {
  const parse = createLineParser(protocol ?? loadProtocolSchema());
  const session = openSession(target, parse, onWait);
  try {
    await expectMessages(session);
    const verdicts: Verdict[] = [];
    const told = new Set<Error>();
    for (const check of checks) {
      if (ids && !ids.includes(check.id)) continue;
      const verdict = { check, ...(await judge(check, session, told)) };
      verdicts.push(verdict);
      onVerdict?.(verdict);
    }
    return verdicts;
  } finally {
    session.close();
  }
}

/** `told` holds what went wrong with shared runs and was reported before. */
async function judge(
  { id, isAdvice, run }: Check,
  session: Session,
  told: Set<Error>,
): Promise<Omit<Verdict, 'check'>> {
  const skip = (why: string): Omit<Verdict, 'check'> => ({
    verdict: 'skipped',
    findings: [why],
  });
  const exempt = session.target.exempt?.[id];
  if (exempt !== undefined) return skip(exempt);
  try {
    const findings = await run(session);
    if ('skipped' in findings) return skip(findings.skipped);
    if (findings.length === 0) return { verdict: 'passed', findings };
    return { verdict: isAdvice ? 'advice' : 'failed', findings };
  } catch (error) {
    if (error instanceof Unavailable) return skip(error.message);
    if (!(error instanceof Overdue)) throw error;
    if (told.has(error)) return skip(`${error.message}, as told above`);
    told.add(error);
    return { verdict: 'failed', findings: [error.message] };
  }
}

/** A command that prints no message is a mistyped command, not a bad connector. */
async function expectMessages(session: Session): Promise<void> {
  const { command } = session.target;
  try {
    const { messages, stderr, lines, exitCode } = await session.spec();
    if (messages.length > 0) return;
    const last = [...stderr.split('\n'), ...lines].find((line) =>
      /error|cannot|not found/i.test(line),
    );
    throw new CannotStart(
      `"${[...command, 'spec'].join(' ')}" printed no message of Airbyte's and ended with ${exitCode}${last ? `: ${last.trim().slice(0, 300)}` : ''}`,
    );
  } catch (error) {
    // Too slow is S0's to report.
    if (!(error instanceof Overdue)) throw error;
  }
}
