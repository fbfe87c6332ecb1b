import type { LogLevel } from '../airbyte/protocol';
import { nameAt } from '../columns/names';
import type { Field } from '../columns/properties';
import { columnType } from '../columns/types';
import type { Column } from '../smartsheet/types';

/** What became of the columns since the catalog was made, in words. */
export function describeDrift(
  label: string,
  fields: readonly Field[],
  columns: readonly Column[],
): [LogLevel, string][] {
  const present = new Map(columns.map((column) => [column.id, column]));
  const expected = new Map<number, Field>();
  for (const field of fields) {
    // The details of a column come after the column's own field.
    if (!expected.has(field.columnId)) expected.set(field.columnId, field);
  }
  const drift: [LogLevel, string][] = [];
  const say = (level: LogLevel, name: string, what: string) =>
    drift.push([level, `Column "${name}" of ${label} ${what}`]);

  for (const field of expected.values()) {
    const { name, columnId } = field;
    const column = present.get(columnId);
    const was = columnType(field.columnType);
    const type = was === 'NUMBER' ? 'TEXT_NUMBER' : was;
    if (!column) {
      const loss = 'rows that are not edited keep the old value';
      say('WARN', name, `is gone: its field is null from now on; ${loss}.`);
    } else if (columnType(column.type) !== type) {
      const change = `changed from ${type} to ${column.type}`;
      const loss = 'values that do not fit are null';
      say('WARN', name, `${change}: ${loss} until the schema is refreshed.`);
    } else if (!isNamedAfter(column, field)) {
      const outcome = 'it keeps its field until the schema is refreshed.';
      say('INFO', name, `is now called "${column.title}": ${outcome}`);
    }
  }
  for (const { id, title } of columns) {
    if (expected.has(id)) continue;
    const remedy = 'to sync it, refresh the schema and select it.';
    say('INFO', title, `was not selected, or is new: ${remedy}`);
  }
  return drift;
}

/** Whether discover would name the field like this today; or once did. */
function isNamedAfter({ title }: Column, { name, columnId, ending }: Field) {
  const column = { id: columnId, name: title, ending };
  const plain = nameAt(0, column);
  return [plain, `${plain}_${columnId}`, nameAt(1, column)].includes(name);
}
