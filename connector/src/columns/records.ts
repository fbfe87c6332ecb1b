import type { FieldChange, Json } from '../airbyte/protocol';
import type { Emission } from '../airbyte/stream';
import type { Cell, Row } from '../smartsheet/types';
import type { Field } from './properties';

/** `level` is how deep the row is indented, 0 for a row with no parent. */
export function toRecord(
  row: Row,
  level: number | null,
  fields: readonly Field[],
): Emission {
  const cells = new Map<number, Cell>();
  for (const cell of row.cells) {
    cells.set(cell.virtualColumnId ?? cell.columnId ?? 0, cell);
  }

  const data: Record<string, Json> = {
    _row_id: row.id,
    _row_number: row.rowNumber ?? null,
    _parent_id: row.parentId ?? null,
    _level: level,
    _created_at: row.createdAt ?? null,
    _created_by: row.createdBy?.email ?? null,
    _modified_at: row.modifiedAt ?? null,
    _modified_by: row.modifiedBy?.email ?? null,
    _ab_cdc_deleted_at: null,
  };
  // Rows of reports say which sheet they live in.
  if (row.sheetId !== undefined) data['_sheet_id'] = row.sheetId;
  const changes: FieldChange[] = [];
  for (const { name, columnId, convert } of fields) {
    const cell = cells.get(columnId);
    const value = cell ? convert(cell) : null;
    if (value === undefined) changes.push(misfit(name));
    data[name] = value ?? null;
  }
  return changes.length > 0 ? { data, changes } : { data };
}

/** A row that is gone: its key, and when we noticed. */
export function toTombstone(id: number, at: string): Emission {
  return { data: { _row_id: id, _modified_at: at, _ab_cdc_deleted_at: at } };
}

function misfit(field: string): FieldChange {
  return { field, change: 'NULLED', reason: 'SOURCE_SERIALIZATION_ERROR' };
}
