import type { Trial } from './trial';

/** A fact about one's data that any program with the four commands can keep. */
export interface DataPromise {
  id: string;
  /** A sentence about data, without a word of how a program is built. */
  promise: string;
  /** Puts it to the test; throws `Broken` where it does not hold. */
  check: (trial: Trial) => Promise<void>;
}
