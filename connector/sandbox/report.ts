export interface ReportDefinition {
  id: number;
  name: string;
  accessLevel: string;
  permalink: string;
  createdAt: string;
  modifiedAt: string;
  isSummaryReport: boolean;
  sheetIds: number[];
  columns: ReportColumn[];
  /** Shows the rows in which this checkbox is set; every row if not given. */
  onlyWhere?: string;
}

export interface ReportColumn {
  virtualId: number;
  index: number;
  title: string;
  type: string;
  primary?: boolean;
  sheetNameColumn?: boolean;
  validation: boolean;
  width: number;
}
