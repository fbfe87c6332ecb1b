import { ConnectorError } from './airbyte/errors';
import type { ConfiguredStream } from './airbyte/protocol';
import { readRefresh } from './airbyte/refresh';
import type { States } from './airbyte/state';
import type {
  Batch,
  Checkpoint,
  ReadableStream,
  StreamRequest,
} from './airbyte/stream';
import type { Connection } from './connection';
import { explain } from './failures';
import { openGrid } from './rows/open';
import { readRows } from './rows/stream';
import { identify } from './streams';
