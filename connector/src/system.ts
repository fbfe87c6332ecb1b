import type { JsonObject } from './airbyte/protocol';
import { integer, text, timestamp } from './nullable';

/** What every row has beside its cells. User columns cannot take these names. */
export const systemProperties = {
  _row_id: { type: 'integer' },
  _row_number: integer,
  _parent_id: integer,
  _level: integer,
  _created_at: timestamp,
  _created_by: text,
  _modified_at: timestamp,
  _modified_by: text,
  _ab_cdc_deleted_at: timestamp,
} satisfies JsonObject;

export const systemFields = Object.keys(systemProperties);
