import type { Account } from '../account/account';
import type { Tokens } from '../http/tokens';
import type { Fault } from './order';

/** A request that is about to be answered badly. */
export interface Victim {
  request: Request;
  account: Account;
  tokens: Tokens;
  fault: Fault;
  /** Answers as if nothing were wrong. */
  answer: () => Promise<Response>;
}

export type Misbehavior = (victim: Victim) => Response | Promise<Response>;
