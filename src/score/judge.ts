import { CannotStart } from '../../acceptance/src/runConnector';
import { Broken } from './broken';
import type { DataPromise } from './promise';
import { withTrial, type Bench } from './trial';

/** Whether a promise was kept; if not, one sentence of what was seen. */
export interface Kept {
  id: string;
  promise: string;
  kept: boolean;
  sentence: string;
}

/** Tries one promise; whatever goes wrong, except `CannotStart`, breaks it. */
export async function judge(
  { id, promise, check }: DataPromise,
  bench: Bench,
): Promise<Kept> {
  try {
    await withTrial(bench, check);
    return { id, promise, kept: true, sentence: '' };
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    const { message } = error as Error;
    const sentence =
      error instanceof Broken ? message : `It could not be judged: ${message}`;
    return { id, promise, kept: false, sentence };
  }
}
