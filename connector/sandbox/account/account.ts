import type { Clock } from './clock';
import type { Listing } from './listing';
import type { ActivityEvent, CellHistory, Person, Sheet } from './model';
import type { Report, ReportDefinition } from './report';

/** Everything the sandbox holds: the content of one Smartsheet account. */
export interface Account {
  clock: Clock;
  me: Person;
  people: Person[];
  workspaces: Container[];
  sheets: Map<number, Sheet>;
  /** How reports were made; a saved one as it was answered. */
  reports: Map<number, ReportDefinition | Report>;
  /** Sheets that answer "not authorized" when they are opened. */
  closed: Set<number>;
  listing: Listing;
  events: ActivityEvent[];
  history: CellHistory;
  /** Whether the sheets are recordings, to be answered as they were made. */
  recorded: boolean;
  /** Whether deleting rows changes the version and date of their sheet. */
  deletesTouchSheet: boolean;
  newId(): number;
}

/** What an account is filled with. */
export interface Content {
  sheets: Sheet[];
  reports: (ReportDefinition | Report)[];
  workspaces: Container[];
  /** The ids of sheets that are listed and cannot be opened. */
  closed: number[];
}

/** A workspace or a folder. */
export interface Container {
  id: number;
  name: string;
  permalink: string;
  createdAt: string;
  modifiedAt: string;
  folders: Container[];
  sheets: number[];
  reports: number[];
}

/** Every folder below these containers, however deep. */
export function foldersIn(containers: Container[]): Container[] {
  return containers.flatMap(({ folders }) => [
    ...folders,
    ...foldersIn(folders),
  ]);
}
