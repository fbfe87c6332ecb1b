import type { Row, Sheet } from './model';

/** Checks that a saved file is the JSON that `GET /sheets/{id}` answers. */
export function checkSaved(input: unknown, file: string): Sheet {
  const sheet = (input ?? {}) as Partial<Sheet>;
  if (
    !sheet.id ||
    !Array.isArray(sheet.columns) ||
    !Array.isArray(sheet.rows)
  ) {
    throw new Error(
      `${file} is not a saved sheet: it needs the id, columns and rows ` +
        'that GET /sheets/{id} answers.',
    );
  }
  return sheet as Sheet;
}

/** Pages of one sheet, saved in several files, become one sheet again. */
export function mergeSaved(saved: Sheet[]): Sheet[] {
  const sheets = new Map<number, Sheet>();
  for (const sheet of saved) {
    const known = sheets.get(sheet.id);
    sheets.set(
      sheet.id,
      known
        ? { ...known, rows: mergeRows(known.rows, sheet.rows) }
        : { ...sheet },
    );
  }
  return [...sheets.values()];
}

function mergeRows(first: Row[], second: Row[]): Row[] {
  const rows = new Map(first.map((row) => [row.id, row]));
  for (const row of second) rows.set(row.id, row);
  return [...rows.values()].sort((a, b) => a.rowNumber - b.rowNumber);
}
