/** Sheet names that Airbyte's destinations, or one of them, might take for one. */
const sheetNames = [
  ...['🙂', '🚀', '🎉', '_', '__', '日本語'],
  ...['Order', 'order', 'ORDER', 'Or-der', 'order_'],
  ...['Résumé', 'Resume', 'Übersicht', 'Ubersicht', 'm²', 'm2', 'Straße'],
  ...['1st sheet', '_1st sheet', '1st_sheet', '2026'],
  ...['select', 'table', 'user', 'smartsheet_sheets', 'information_schema'],
  ...['_airbyte_meta', '_airbyte_raw_id', '_airbyte_state', '_airbyte_streams'],
  ...['"quoted" and \'quoted\'', 'a.b/c\\d', 'tab\there', '; drop table x --'],
  // Names of fifty characters, the most that Smartsheet takes.
  ...[`${'N'.repeat(49)}-`, `${'N'.repeat(49)}.`],
  ...[`${'É'.repeat(49)}a`, `${'É'.repeat(49)}b`],
  ...[`${'長'.repeat(49)}一`, `${'長'.repeat(49)}二`],
  ...[`1${'9'.repeat(48)}a`, `1${'9'.repeat(48)}b`],
];

/** The columns of the first sheet; the others have the first three. */
const titles = [
  ...['id', 'ID', 'Id.', '_id', 'Amount', 'amount', 'A mount', 'A_mount'],
  ...['Résumé', 'Resume', 'm²', 'm2', 'Straße', 'Strasse', 'ﬁt', 'fit'],
  ...['1st', '_1st', '2nd', '🙂', '🚀', '日本語', '_'],
  ...['select', 'from', 'user', 'table', 'order', 'primary', 'default'],
  ...['_row_id', 'row id', '_modified_at', '_ab_cdc_deleted_at', '_level'],
  ...['_airbyte_raw_id', '_airbyte_extracted_at', '_airbyte_meta'],
  ...['_airbyte_generation_id', '_airbyte_loaded_at', 'Airbyte Raw Id'],
  ...[`${'D'.repeat(49)}-`, `${'D'.repeat(49)}.`],
  ...[`${'é'.repeat(49)}a`, `${'é'.repeat(49)}b`],
  ...[`${'長'.repeat(49)}一`, `${'長'.repeat(49)}二`],
  ...['Amount__display', 'Amount (display)', '"q"', "it's", 'a\\b', '%s', ':x'],
];

const rowsOfEach = 2;

const titlesOf = (sheet: number) => (sheet === 0 ? titles : titles.slice(0, 3));

/** Sheets as the API answers, whose every cell holds a text of its own. */
export function hostileSheets(): Record<string, unknown>[] {
  return sheetNames.map((name, sheet) => {
    const id = 7_000_000_000_000_000 + sheet * 1000;
    const day = String((sheet % 28) + 1).padStart(2, '0');
    const createdAt = `2026-01-${day}T00:00:00Z`;
    const columns = titlesOf(sheet).map((title, index) => ({
      ...{ id: id + 100 + index, version: 0, index, title },
      ...{ type: 'TEXT_NUMBER', validation: false, width: 150 },
      ...(index === 0 && { primary: true }),
    }));
    const rows = Array.from({ length: rowsOfEach }, (_, row) => ({
      ...{ id: id + row, rowNumber: row + 1, expanded: true },
      ...{ createdAt, modifiedAt: createdAt },
      cells: columns.map(({ id: columnId }, column) => {
        const value = textOf(sheet, row, column);
        return { columnId, value, displayValue: value };
      }),
    }));
    return {
      ...{ id, name, version: 1, totalRowCount: rowsOfEach, columns, rows },
      ...{ accessLevel: 'OWNER', permalink: `https://app.example.com/${id}` },
      ...{ createdAt, modifiedAt: createdAt },
    };
  });
}

/** Every text that a destination has to show, by sheet. */
export function textsOfSheets(): string[][] {
  return sheetNames.map((_, sheet) =>
    Array.from({ length: rowsOfEach }, (_, row) =>
      titlesOf(sheet).map((_, column) => textOf(sheet, row, column)),
    ).flat(),
  );
}

const textOf = (sheet: number, row: number, column: number) =>
  `sheet ${sheet}, row ${row}, column ${column}`;
