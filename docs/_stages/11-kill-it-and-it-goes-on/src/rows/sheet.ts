import type { Batch, Checkpoint } from '../airbyte/stream';
import { readChanges } from './changes';
import type { Grid } from './grid';
import type { SheetState } from './state';
import { lookBack } from './time';
import { walkSheet } from './walk';
