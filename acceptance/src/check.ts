import type { Session } from './session';

/**
 * One thing that should hold of a connector.
 *
 * `after` names the acceptance test of Airbyte's own that asks for the same,
 * so that a failure can be looked up there; `W` ids are rules of the wire that
 * the platform applies and no test of theirs covers.
 */
export interface Check {
  id: string;
  /** A fact about behavior. */
  fact: string;
  after?: string;
  /** Nobody at Airbyte asks for it. We would, and a connector may differ. */
  isAdvice?: true;
  /** The ways in which the fact does not hold, one sentence each. */
  run: (session: Session) => Promise<Findings> | Findings;
}

export type Findings = string[] | Skipped;

/** Why there is nothing for the check to look at. */
export interface Skipped {
  skipped: string;
}
