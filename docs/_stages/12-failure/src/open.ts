import type { ReadableStream, StreamRequest } from './airbyte/stream';
import type { Connection } from './connection';
import { fromProperties, type Field } from './fields';
import { toProperties } from './properties';
import { describeDrift } from './rows/drift';
import { readSheet } from './rows/sheet';
import type { Column } from './smartsheet/types';
import { systemProperties } from './system';
