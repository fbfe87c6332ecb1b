import type { Session } from './session';

/**
 * One thing that must hold of a connector.
 *
 * `after` names the acceptance test of Airbyte's own that asks for the same,
 * so that a failure can be looked up there; `W` ids are rules of the wire that
 * the platform applies and no test of theirs covers.
 */
export interface Check {
  id: string;
  /** A fact about behaviour. */
  fact: string;
  after?: string;
  /** The ways in which the fact does not hold, one sentence each. */
  run: (session: Session) => Promise<Findings> | Findings;
}

export type Findings = string[] | NotRun;

/** This connector gives the check nothing to look at. */
export interface NotRun {
  notRun: string;
}
