/** A page names something that is not there. The message is for its author. */
export class WeaveError extends Error {
  override name = 'WeaveError';
  /** Tells the bundler that our stack would not help the author. */
  hideStack = true;
}
