import {
  boolean,
  byType,
  id,
  integer,
  list,
  text,
  timestamp,
} from '../airbyte/schema';
import { listAll } from '../smartsheet/lists';
import type { AccountTable } from './table';
