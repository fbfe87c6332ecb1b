import type { Account } from './account';
import type { Fault } from './faults';

/** A request that is about to be answered badly. */
export interface Victim {
  request: Request;
  account: Account;
  fault: Fault;
  /** Answers as if nothing were wrong. */
  answer: () => Promise<Response>;
}

export type Misbehaviour = (victim: Victim) => Response | Promise<Response>;
