import type { Clock } from './clock';
import { forbidden, notFound } from './errors';
import type { ActivityEvent } from './events';
import type { CellHistory } from './edit/history';
import type { Listing } from './listing';
import type { Person, Sheet } from './model';
import type { Report, ReportDefinition } from './report';
import type { Tokens } from './tokens';

/** Everything the sandbox holds: the content of one Smartsheet account. */
export interface Account {
  clock: Clock;
  me: Person;
  people: Person[];
  tokens: Tokens;
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

export function openSheet(account: Account, idText: string | undefined): Sheet {
  const id = idFrom(idText);
  if (account.closed.has(id)) throw forbidden();
  const sheet = account.sheets.get(id);
  if (!sheet) throw notFound();
  return sheet;
}

export function openReport(
  account: Account,
  idText: string | undefined,
): ReportDefinition | Report {
  const report = account.reports.get(idFrom(idText));
  if (!report) throw notFound();
  return report;
}

export function openContainer(
  containers: Container[],
  idText: string | undefined,
): Container {
  const id = idFrom(idText);
  const container = containers.find((each) => each.id === id);
  if (!container) throw notFound();
  return container;
}

export function foldersIn(containers: Container[]): Container[] {
  return containers.flatMap(({ folders }) => [
    ...folders,
    ...foldersIn(folders),
  ]);
}

export function idFrom(text: string | undefined): number {
  if (!text || !/^\d{1,16}$/.test(text)) throw notFound();
  return Number(text);
}
