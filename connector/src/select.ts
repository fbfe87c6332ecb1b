import { inParallel } from './airbyte/parallel';
import type { Selection } from './config';
import { explain, explained, isClosed } from './failures';
import type { Client } from './http/client';
import type { Answer } from './http/send';
import { getReportRows, listReports } from './smartsheet/reports';
import { getRows, listSheets } from './smartsheet/sheets';
import type { ListedSheet } from './smartsheet/types';
import { walkChildren } from './smartsheet/workspaces';

/** A sheet or report that the user chose, before its columns are known. */
export type Chosen = ListedSheet & { kind: 'sheet' | 'report' };

/** The account's sheets, asked for when first needed and once a run. */
export type SheetList = () => Promise<Answer<ListedSheet[]>>;

/** A list that several ask for and one request brings. */
export function sheetList(client: Client): SheetList {
  let list: ReturnType<SheetList> | undefined;
  return () =>
    (list ??= explained('the list of sheets', () => listSheets(client)));
}

/**
 * Finds what the config selects, in an order that stays the same from run to
 * run: older before newer.
 */
export async function findChosen(
  client: Client,
  selection: Selection,
  listed: SheetList,
  lanes: () => number,
): Promise<Chosen[]> {
  const all = await findAll(client, selection, listed, lanes);
  const unique = new Map(
    all.map((chosen) => [chosen.id, { ...chosen, name: chosen.name ?? '' }]),
  );
  return [...unique.values()].sort(byAge);
}

async function findAll(
  client: Client,
  selection: Selection,
  listed: SheetList,
  lanes: () => number,
): Promise<Chosen[]> {
  const lists = {
    sheet: async () => (await listed()).body,
    report: () => explained('the list of reports', () => listReports(client)),
  };
  const everything = Object.values(selection).flat().length === 0;
  const found: Chosen[][] = [];
  for (const kind of ['sheet', 'report'] as const) {
    const ids = selection[`${kind}s`];
    if (ids.length === 0 && !everything) continue;
    const list = new Map((await lists[kind]()).map((one) => [one.id, one]));
    const wanted = everything ? [...list.keys()] : ids;
    const heads = await inParallel(lanes, wanted, async (id) => {
      return { ...(list.get(id) ?? (await getHead(client, kind, id))), kind };
    });
    found.push(heads);
  }
  for (const container of ['workspaces', 'folders'] as const) {
    const inside = await inParallel(lanes, selection[container], (id) =>
      findInside(client, container, id),
    );
    found.push(...inside);
  }
  return found.flat();
}

/** A sheet or report by itself: the list may not show it yet, or it is closed. */
export function getHead(
  client: Client,
  kind: Chosen['kind'],
  id: number,
): Promise<ListedSheet> {
  const get = kind === 'sheet' ? getRows : getReportRows;
  const ask = async () =>
    (await get(client, id, { page: 1, pageSize: 1 })).body;
  return explained(`${kind} ${id}`, ask, true);
}

/** The list of reports has no dates; one that is closed stays without. */
export async function withDate(
  client: Client,
  chosen: Chosen,
): Promise<Chosen> {
  if (chosen.createdAt) return chosen;
  try {
    return { ...(await getHead(client, chosen.kind, chosen.id)), ...chosen };
  } catch (error) {
    if (error instanceof Error && isClosed(error.cause)) return chosen;
    throw error;
  }
}

async function findInside(
  client: Client,
  container: 'workspaces' | 'folders',
  id: number,
): Promise<Chosen[]> {
  const found: Chosen[] = [];
  try {
    const children = walkChildren(client, container, id);
    for await (const { kind, ...child } of children) {
      if (kind !== 'folder') found.push({ ...child, kind });
    }
    return found;
  } catch (error) {
    throw explain(error, `${container.slice(0, -1)} ${id}`, true);
  }
}

/** Those without a date come last; sheets go before reports of the same age. */
export function byAge(a: Chosen, b: Chosen): number {
  const [ageOfA = '~', ageOfB = '~'] = [a.createdAt, b.createdAt];
  if (ageOfA !== ageOfB) return ageOfA < ageOfB ? -1 : 1;
  if (a.kind !== b.kind) return a.kind === 'sheet' ? -1 : 1;
  return a.id - b.id;
}
