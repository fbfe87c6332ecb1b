import type { Account, Content } from './account/account';
import type { Clock } from './account/clock';
import { logEvent } from './account/events';
import { generateAccount } from './generated/account';
import { generateSheet } from './generated/sheet';
import { idOf } from './account/ids';
import { createListing } from './account/listing';
import { isReport, mergeSaved } from './workspace/load';
import type { Saved } from './workspace/load';
import type { Sheet } from './account/model';
import { me, people } from './account/people';
import { builtIn } from './workspace/workspace';

export interface AccountOptions {
  /** How many seconds the list of sheets is behind the sheets; 5. */
  listLag?: number;
  /** Whether deleting rows gives their sheet a new version and date; true. */
  deletesTouchSheet?: boolean;
  /** Adds a sheet of this size, called Generated. */
  generated?: { rows: number; columns: number };
  /** Sheets and reports, as they were sent, instead of the built-in workspace. */
  saved?: Saved[];
  /** An account of so many small sheets instead of the built-in workspace. */
  account?: { sheets: number };
}

/** An account with the built-in workspace, or with what the options say. */
export function createAccount(clock: Clock, options: AccountOptions): Account {
  const content = contentFor(options);
  if (options.generated) content.sheets.push(generateSheet(options.generated));

  let created = 0;
  const account: Account = {
    clock,
    me,
    people,
    workspaces: content.workspaces,
    sheets: new Map(content.sheets.map((sheet) => [sheet.id, sheet])),
    reports: new Map(content.reports.map((report) => [report.id, report])),
    closed: new Set(content.closed),
    listing: createListing(clock, options.listLag ?? 5, content.sheets),
    events: [],
    history: new Map(),
    recorded: options.saved !== undefined,
    deletesTouchSheet: options.deletesTouchSheet ?? true,
    newId: () => idOf(`new/${++created}`),
  };
  for (const { id, createdAt } of content.sheets) {
    logEvent(account, 'CREATE', id, createdAt);
  }
  account.events.sort((a, b) => (a.eventTimestamp < b.eventTimestamp ? -1 : 1));
  return account;
}

function contentFor({ saved, account }: AccountOptions): Content {
  if (account) return generateAccount(account.sheets);
  if (!saved) return builtIn();
  const whole = mergeSaved(structuredClone(saved));
  return {
    sheets: whole.filter((each): each is Sheet => !isReport(each)),
    workspaces: [],
    reports: whole.filter(isReport),
    closed: [],
  };
}
