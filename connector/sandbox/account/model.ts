import type { ObjectValue, Primitive } from './objectValue';

/**
 * What the sandbox stores is the JSON that Smartsheet sends, at its fullest.
 * An answer is this, minus what the request did not ask for.
 */
export interface Sheet {
  id: number;
  name: string;
  version: number;
  totalRowCount: number;
  accessLevel: string;
  effectiveAttachmentOptions?: string[];
  dependenciesEnabled?: boolean;
  permalink: string;
  createdAt: string;
  modifiedAt: string;
  workspace?: { id: number; name: string };
  columns: Column[];
  rows: Row[];
  attachments?: Attachment[];
  discussions?: Discussion[];
  summary?: { fields: SummaryField[] };
  crossSheetReferences?: CrossSheetReference[];
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
  autoNumberFormat?: { prefix: string; fill: string; startingNumber: number };
  tags?: string[];
  format?: string;
  description?: string;
  hidden?: boolean;
  validation: boolean;
  width: number;
}

/** Never changed in place: an edit puts a new row in the old one's stead. */
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
  readonly attachments?: Attachment[];
  readonly discussions?: Discussion[];
  readonly cells: readonly Cell[];
}

export interface Cell {
  columnId: number;
  /** Only of saved cells: others say the type of their column. */
  columnType?: string;
  value?: Primitive;
  objectValue?: ObjectValue;
  displayValue?: string;
  formula?: string;
  hyperlink?: Hyperlink;
  linkInFromCell?: object;
  format?: string;
}

/** What a cell holds, without the rest that is known of it. */
export type CellContent = Pick<Cell, 'value' | 'displayValue' | 'objectValue'>;

export interface Hyperlink {
  url?: string;
  sheetId?: number;
  reportId?: number;
}

export interface Person {
  email: string;
  name: string;
}

export interface Attachment {
  id: number;
  name: string;
  attachmentType: string;
  mimeType: string;
  sizeInKb: number;
  parentType: 'SHEET' | 'ROW' | 'COMMENT';
  parentId: number;
  createdAt: string;
  createdBy: Person;
}

export interface Discussion {
  id: number;
  title: string;
  parentType: 'SHEET' | 'ROW';
  parentId: number;
  accessLevel: string;
  readOnly: boolean;
  commentCount: number;
  lastCommentedAt: string;
  lastCommentedUser: Person;
  createdBy: Person;
  comments: Comment[];
}

export interface Comment {
  id: number;
  text: string;
  createdAt: string;
  modifiedAt: string;
  createdBy: Person;
  attachments?: Attachment[];
}

export interface SummaryField {
  id: number;
  index: number;
  title: string;
  type: string;
  locked: boolean;
  lockedForUser: boolean;
  displayValue?: string;
  objectValue?: ObjectValue;
  createdAt: string;
  modifiedAt: string;
  createdBy: Person;
  modifiedBy: Person;
}

export interface CrossSheetReference {
  id: number;
  name: string;
  status: string;
  sourceSheetId: number;
  startColumnId: number;
  endColumnId: number;
}

/** What a cell held from some moment on. */
export interface HistoryEntry extends Cell {
  modifiedAt: string;
  modifiedBy: Person | undefined;
}

/** What the cells of edited rows have held, by row and column, newest first. */
export type CellHistory = Map<string, HistoryEntry[]>;

/** One line of the account's activity log. */
export interface ActivityEvent {
  eventId: string;
  objectType: string;
  action: string;
  objectId: number;
  eventTimestamp: string;
  userId: number;
  requestUserId: number;
  source: string;
  additionalDetails: Record<string, string>;
}

/** A row nobody has typed into: reports and row filters pass over it. */
export function isBlank(row: Row): boolean {
  return row.cells.every(
    ({ value, objectValue }) =>
      (value === undefined || value === '') && objectValue === undefined,
  );
}
