import { text, type Properties } from '../airbyte/schema';
import type { Config } from '../config';
import type { Column } from '../smartsheet/types';
import { uniqueNames } from './names';
import { columnSchemas, columnType, details } from './types';
