import { byType, id, integer, text, timestamp } from '../airbyte/schema';

/** What every row has beside its cells. User columns cannot take these names. */
export const systemProperties = byType(
  [id, '_row_id'],
  [integer, '_row_number', '_parent_id', '_level'],
  [timestamp, '_created_at'],
  [text, '_created_by'],
  [timestamp, '_modified_at'],
  [text, '_modified_by'],
  [timestamp, '_ab_cdc_deleted_at'],
);

/** A report's rows also say which sheet they live in. */
export const reportProperties = { ...systemProperties, _sheet_id: integer };
