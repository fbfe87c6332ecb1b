import { ConnectorError } from './airbyte/errors';
import { inParallel } from './airbyte/parallel';
import type { StreamRequest } from './airbyte/stream';
import { rivals, uniqueNames } from './columns/names';
import type { Connection } from './connection';
import { byAge, withDate, type Chosen } from './select';
