/** A page names something that is not there. The message is for its author. */
export class WeaveError extends Error {
  override name = 'WeaveError';
  /** Tells the bundler that our stack would not help the author. */
  hideStack = true;
}

/** Makes something of a place on a page; a WeaveError then names that place. */
export function inPlace<T>(page: string, line: number, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof WeaveError)) throw error;
    throw new WeaveError(`${page}:${line}: ${error.message}`);
  }
}
