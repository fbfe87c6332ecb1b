/** What the API sends, as far as we read it. Every list of keys is longer live. */
export interface Sheet {
  id: number;
  name: string;
  version: number;
  totalRowCount: number;
  modifiedAt: string;
  columns: Column[];
  rows: Row[];
}

/** A sheet as the list shows it: no version, no columns. */
export interface ListedSheet {
  id: number;
  name: string;
  accessLevel?: string;
  permalink?: string;
  createdAt?: string;
  modifiedAt?: string;
}

export interface Report {
  id: number;
  name: string;
  totalRowCount: number;
  columns: Column[];
  rows: Row[];
}

export interface Column {
  id: number;
  /** Reports only: the id that cells of the report refer to. */
  virtualId?: number;
  title: string;
  type: string;
  index?: number;
  primary?: boolean;
  hidden?: boolean;
  locked?: boolean;
  formula?: string;
  description?: string;
  systemColumnType?: string;
  options?: string[];
  symbol?: string;
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
