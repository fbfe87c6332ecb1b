/**
 * What the API sends, as far as our code names it: live, everything has more
 * keys. This is a sheet, report or folder as a list shows it.
 */
export interface ListedSheet {
  id: number;
  name: string;
  createdAt?: string;
  modifiedAt?: string;
}

/** A report, or as much of a sheet: a page of rows and what surrounds it. */
export interface Report extends ListedSheet {
  totalRowCount: number;
  columns: Column[];
  rows: Row[];
}

export interface Sheet extends Report {
  /** Counts the edits. */
  version: number;
  modifiedAt: string;
}

export interface Column {
  id: number;
  /** Reports only: the id that cells of the report refer to. */
  virtualId?: number;
  title: string;
  type: string;
  primary?: boolean;
}

export interface Row {
  id: number;
  /** Reports only: the sheet this row lives in. */
  sheetId?: number;
  rowNumber: number;
  parentId?: number;
  createdAt: string;
  modifiedAt: string;
  /** Reports only: when the values last changed. */
  dataModifiedAt?: string;
  createdBy?: Person;
  modifiedBy?: Person;
  cells: Cell[];
}

export interface Person {
  name?: string;
  email?: string;
}

export type Scalar = string | number | boolean;

export interface Cell {
  columnId?: number;
  virtualColumnId?: number;
  value?: Scalar;
  displayValue?: string;
  objectValue?: Scalar | ObjectValue;
  formula?: string;
  hyperlink?: {
    url?: string;
    sheetId?: number;
    reportId?: number;
    sightId?: number;
  };
}

/** The structured form of a value, told apart by `objectType`. */
export interface ObjectValue {
  objectType: string;
  [key: string]: unknown;
}
