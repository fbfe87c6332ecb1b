import type { AirbyteState, JsonObject } from './protocol';

/** A connector under test. Only the first two are needed. */
export interface Target {
  /** How to start it: `['node', 'dist/main.js']`. */
  command: readonly string[];
  /** A config that works, against data that does not change meanwhile. */
  config: JsonObject;
  cwd?: string;
  env?: Record<string, string>;
  /** Seconds that one run of a command may take; 540 without it. */
  limit?: number;
  /** A config of the right shape that the API refuses, such as a wrong token. */
  refusedConfig?: JsonObject;
  /** Streams that may come without a single record. */
  emptyStreams?: readonly string[];
  /** Fields that change with every read, as `STREAM.FIELD` or `*.FIELD`. */
  ignoredFields?: readonly string[];
  /** Turns the last states into states from a far future. */
  fromTheFuture?: (states: AirbyteState[]) => AirbyteState[];
  /** The payload that `spec` should print, if it is kept somewhere. */
  expectedSpec?: JsonObject;
  /** What `spec` and `discover` said in the release before. */
  released?: { spec: JsonObject; catalog: JsonObject };
  /** Why a check cannot hold for this connector, by the id of the check. */
  exempt?: Readonly<Record<string, string>>;
}
