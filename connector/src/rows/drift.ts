import type { Field } from '../fields';
import type { Column } from '../smartsheet/types';

export interface Drift {
  level: 'INFO' | 'WARN';
  message: string;
}

/** What became of the columns since the catalog was made, in words. */
export function describeDrift(
  label: string,
  fields: readonly Field[],
  columns: readonly Column[],
): Drift[] {
  const present = new Map(columns.map((column) => [column.id, column]));
  const expected = new Map<number, Field>();
  for (const field of fields) {
    // The details of a column come after the column's own field.
    if (!expected.has(field.columnId)) expected.set(field.columnId, field);
  }
  const drift: Drift[] = [];
  for (const { name, columnId, columnType } of expected.values()) {
    const column = present.get(columnId);
    const type = columnType === 'NUMBER' ? 'TEXT_NUMBER' : columnType;
    const title = column?.title.trim();
    if (!column) {
      drift.push(
        warn(
          `Column "${name}" of ${label} is gone: its field is null from now on.`,
        ),
      );
    } else if (column.type !== type) {
      drift.push(
        warn(
          `Column "${name}" of ${label} changed from ${type} to ${column.type}: values that do not fit are null until the schema is refreshed.`,
        ),
      );
    } else if (name !== title && !name.startsWith(`${title}_`)) {
      drift.push(
        info(
          `Column "${name}" of ${label} is now called "${column.title}": it keeps its field until the schema is refreshed.`,
        ),
      );
    }
  }
  for (const { id, title } of columns) {
    if (!expected.has(id)) {
      drift.push(
        info(
          `Column "${title}" of ${label} is not in the catalog: refresh the schema to sync it.`,
        ),
      );
    }
  }
  return drift;
}

function warn(message: string): Drift {
  return { level: 'WARN', message };
}

function info(message: string): Drift {
  return { level: 'INFO', message };
}
