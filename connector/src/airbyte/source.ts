import type {
  AirbyteCatalog,
  AirbyteMessage,
  ConfiguredStream,
  ConnectorSpecification,
  Json,
  LogLevel,
} from './protocol';
import type { States } from './state';

/** A connector, to this folder: four things it can do. */
export interface Source {
  spec: ConnectorSpecification;
  /** Returns when the connection works; throws a ConnectorError when not. */
  check: (config: Json, airbyte: Airbyte) => Promise<void>;
  discover: (config: Json, airbyte: Airbyte) => Promise<AirbyteCatalog>;
  /** Posts records, states and statuses; throws only when nothing can be read. */
  read: (
    config: Json,
    streams: ConfiguredStream[],
    states: States,
    airbyte: Airbyte,
  ) => Promise<void>;
}

/** The way back to Airbyte while a command runs. */
export interface Airbyte {
  /** Resolves when the message is on its way, and the next may come. */
  post: (message: AirbyteMessage) => Promise<void>;
  log: (level: LogLevel, message: string) => Promise<void>;
}
