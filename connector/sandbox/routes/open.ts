import type { Account, Container } from '../account/account';
import type { Sheet } from '../account/model';
import type { Report, ReportDefinition } from '../account/report';
import { forbidden, notFound } from '../http/errors';

/**
 * The sheet of an id in a path; throws where there is none, or it is closed.
 * Quirk: unshared-sheet, unknown-sheet
 */
export function openSheet(account: Account, idText: string | undefined): Sheet {
  const id = idFrom(idText);
  if (account.closed.has(id)) throw forbidden();
  const sheet = account.sheets.get(id);
  if (!sheet) throw notFound();
  return sheet;
}

/** The report of an id in a path; throws where there is none. */
export function openReport(
  account: Account,
  idText: string | undefined,
): ReportDefinition | Report {
  const report = account.reports.get(idFrom(idText));
  if (!report) throw notFound();
  return report;
}

/** The workspace or folder of an id; throws where it is not among these. */
export function openContainer(
  containers: Container[],
  idText: string | undefined,
): Container {
  const id = idFrom(idText);
  const container = containers.find((each) => each.id === id);
  if (!container) throw notFound();
  return container;
}

/** The number of an id in a path; throws 404 at what cannot be one. */
export function idFrom(text: string | undefined): number {
  if (!text || !/^\d{1,16}$/.test(text)) throw notFound();
  return Number(text);
}
