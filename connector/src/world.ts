/**
 * What the connector needs from outside. Passed in, never reached for, so the
 * same code runs in a shell, in a browser tab and on a test's own clock.
 */
export interface World {
  fetch: (request: Request) => Promise<Response>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Resolves when the time is up, or at once when the signal aborts. */
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Airbyte Cloud forbids plain http; everywhere else it is the user's call. */
  cloud: boolean;
  /** Aborted when the command is over: what is still under way ends with it. */
  over?: AbortSignal;
}
