import type { Selection } from './config';
import { explained } from './failures';
import type { Answer, Client } from './smartsheet/client';
import { getReportRows, listReports } from './smartsheet/reports';
import { getRows, listSheets } from './smartsheet/sheets';
import type { ListedSheet } from './smartsheet/types';
import { walkChildren } from './smartsheet/workspaces';

/** A sheet or report that the user chose, before its columns are known. */
export interface Chosen extends ListedSheet {
  kind: 'sheet' | 'report';
}

/** The account's sheets, asked for when first needed and once a run. */
export type SheetList = () => Promise<Answer<ListedSheet[]>>;

export function sheetList(client: Client): SheetList {
  let list: ReturnType<SheetList> | undefined;
  return () =>
    (list ??= explained('the list of sheets', () => listSheets(client)));
}

/**
 * Finds what the config selects, in an order that stays the same from run to
 * run: sheets before reports, older before newer.
 */
export async function findChosen(
  client: Client,
  selection: Selection,
  listed: SheetList,
): Promise<Chosen[]> {
  const lists = {
    sheet: async () => (await listed()).body,
    report: () => explained('the list of reports', () => listReports(client)),
  };
  const { sheets, reports, folders, workspaces } = selection;
  const all = [sheets, reports, folders, workspaces].every(
    (ids) => !ids.length,
  );
  const found = [
    await findNamed(client, 'sheet', all ? undefined : sheets, lists.sheet),
    await findNamed(client, 'report', all ? undefined : reports, lists.report),
    await findInside(client, 'workspaces', workspaces),
    await findInside(client, 'folders', folders),
  ].flat();
  const unique = new Map(found.map((chosen) => [chosen.id, chosen]));
  return [...unique.values()].sort(byAge);
}

/** The sheets or reports with these ids, or all in the list. */
async function findNamed(
  client: Client,
  kind: Chosen['kind'],
  ids: number[] | undefined,
  list: () => Promise<ListedSheet[]>,
): Promise<Chosen[]> {
  if (ids?.length === 0) return [];
  const listed = new Map((await list()).map((item) => [item.id, item]));
  const found: Chosen[] = [];
  for (const id of ids ?? listed.keys()) {
    const item = listed.get(id) ?? (await getHead(client, kind, id));
    found.push({ ...item, kind });
  }
  return found;
}

/** A sheet or report by itself: the list may not show it yet, or it is closed. */
export async function getHead(
  client: Client,
  kind: Chosen['kind'],
  id: number,
): Promise<ListedSheet> {
  const get = kind === 'sheet' ? getRows : getReportRows;
  const firstRow = { page: 1, pageSize: 1 };
  return explained(`${kind} ${id}`, async () => {
    return (await get(client, id, firstRow)).body;
  });
}

async function findInside(
  client: Client,
  container: 'workspaces' | 'folders',
  ids: readonly number[],
): Promise<Chosen[]> {
  const found: Chosen[] = [];
  for (const id of ids) {
    await explained(`${container.slice(0, -1)} ${id}`, async () => {
      for await (const { kind, ...child } of walkChildren(
        client,
        container,
        id,
      )) {
        if (kind !== 'folder') found.push({ ...child, kind });
      }
    });
  }
  return found;
}

function byAge(a: Chosen, b: Chosen): number {
  const [ageOfA, ageOfB] = [a, b].map(
    ({ kind, createdAt = '' }) => `${kind === 'sheet' ? 0 : 1}${createdAt}`,
  );
  return ageOfA === ageOfB ? a.id - b.id : ageOfA! < ageOfB! ? -1 : 1;
}
