import type { ObjectValue, Primitive } from './objectValue';

/**
 * What the sandbox stores is the JSON that Smartsheet sends, at its fullest.
 * An answer is this, minus what the request did not ask for.
 */
export interface Person {
  email: string;
  name: string;
}

export interface Hyperlink {
  url?: string;
  sheetId?: number;
  reportId?: number;
}

export interface Cell {
  columnId: number;
  value?: Primitive;
  displayValue?: string;
  objectValue?: ObjectValue;
  formula?: string;
  hyperlink?: Hyperlink;
  linkInFromCell?: object;
  format?: string;
}

export interface Column {
  id: number;
  version: number;
  index: number;
  title: string;
  type: string;
  primary?: boolean;
  options?: string[];
  contactOptions?: Person[];
  symbol?: string;
  systemColumnType?: string;
  autoNumberFormat?: object;
  tags?: string[];
  format?: string;
  formula?: string;
  description?: string;
  hidden?: boolean;
  validation: boolean;
  width: number;
}

/** Rows are never changed in place: an edit puts a new row in the old one's stead. */
export interface Row {
  readonly id: number;
  readonly rowNumber: number;
  readonly parentId?: number;
  readonly siblingId?: number;
  readonly expanded: boolean;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly createdBy?: Person;
  readonly modifiedBy?: Person;
  readonly permalink?: string;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  id: number;
  name: string;
  version: number;
  totalRowCount: number;
  accessLevel: string;
  permalink: string;
  createdAt: string;
  modifiedAt: string;
  workspace?: { id: number; name: string };
  columns: Column[];
  rows: Row[];
}

export function isBlank(row: Row): boolean {
  return row.cells.every(
    ({ value, objectValue }) =>
      (value === undefined || value === '') && objectValue === undefined,
  );
}
