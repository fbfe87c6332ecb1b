/** The sheet that is longer than a page, beside those that people made. */
export const longSheet = { name: 'Generated', rows: 2500, columns: 2 };

/** The flags with which a sandbox serves it. */
export const flags: readonly string[] = [
  '--rows',
  String(longSheet.rows),
  '--columns',
  String(longSheet.columns),
];
