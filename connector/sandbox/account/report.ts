import type { Cell, Person, Row } from './model';

/** A report as it was made: what it shows is computed when it is asked for. */
export interface ReportDefinition {
  id: number;
  name: string;
  accessLevel: string;
  permalink: string;
  createdAt: string;
  modifiedAt: string;
  isSummaryReport: boolean;
  effectiveAttachmentOptions: string[];
  workspace?: { id: number; name: string };
  sheetIds: number[];
  columns: ReportColumn[];
  /** Shows the rows in which this checkbox is set; every row if not given. */
  onlyWhere?: string;
}

export interface ReportColumn {
  virtualId: number;
  version: number;
  index: number;
  title: string;
  type: string;
  primary?: boolean;
  sheetNameColumn?: boolean;
  validation: boolean;
  width: number;
}

/** A report as `GET /reports/{id}` sends it, at its fullest. */
export interface Report {
  id: number;
  name: string;
  totalRowCount: number;
  sourceSheets?: object[];
  source?: object;
  accessLevel: string;
  effectiveAttachmentOptions?: string[];
  workspace?: { id: number; name: string };
  permalink: string;
  createdAt: string;
  modifiedAt: string;
  columns: ReportColumn[];
  rows: ReportRow[];
  isSummaryReport: boolean;
  scope?: object;
}

export interface ReportRow extends Omit<Row, 'cells'> {
  sheetId: number;
  accessLevel: string;
  dataModifiedAt: string;
  createdBy?: Person;
  cells: ReportCell[];
}

export interface ReportCell extends Omit<Cell, 'columnId'> {
  /** Only where the row's sheet has such a column. */
  columnId?: number;
  virtualColumnId: number;
}
