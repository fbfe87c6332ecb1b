import type { LogLevel } from '../airbyte/protocol';
import type { Field } from '../fields';
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

  for (const { name, columnId, columnType } of expected.values()) {
    const column = present.get(columnId);
    const type = columnType === 'NUMBER' ? 'TEXT_NUMBER' : columnType;
    const title = column?.title.trim();
    if (!column) {
      say('WARN', name, 'is gone: its field is null from now on.');
    } else if (column.type !== type) {
      const change = `changed from ${type} to ${column.type}`;
      const loss = 'values that do not fit are null';
      say('WARN', name, `${change}: ${loss} until the schema is refreshed.`);
    } else if (name !== title && !name.startsWith(`${title}_`)) {
      const outcome = 'it keeps its field until the schema is refreshed.';
      say('INFO', name, `is now called "${column.title}": ${outcome}`);
    }
  }
  for (const { id, title } of columns) {
    if (expected.has(id)) continue;
    say('INFO', title, 'is not in the catalog: refresh the schema to sync it.');
  }
  return drift;
}
