import type { Selection } from './config';
import { explained } from './failures';
import type { Client } from './smartsheet/client';
import { getReportRows, listReports } from './smartsheet/reports';
import { getRows, listSheets } from './smartsheet/sheets';
import type { ListedSheet } from './smartsheet/types';
import { walkChildren } from './smartsheet/workspaces';

/** A sheet or report that the user chose, before its columns are known. */
export interface Chosen {
  kind: 'sheet' | 'report';
  id: number;
  name: string;
  createdAt?: string;
}

/**
 * Finds what the config selects, in an order that stays the same from run to
 * run: sheets before reports, older before newer.
 */
export async function findChosen(
  client: Client,
  selection: Selection,
  listed: () => Promise<ListedSheet[]>,
): Promise<Chosen[]> {
  const all = Object.values(selection).every((ids) => ids.length === 0);
  const found = all
    ? await findEverything(client, listed)
    : [
        ...(await findByIds(client, selection, listed)),
        ...(await findInside(client, selection)),
      ];
  const unique = new Map(found.map((chosen) => [chosen.id, chosen]));
  return [...unique.values()].sort(byAge);
}

async function findEverything(
  client: Client,
  listed: () => Promise<ListedSheet[]>,
): Promise<Chosen[]> {
  const sheets = await listed();
  const reports = await explained('the list of reports', () =>
    listReports(client),
  );
  return [...sheets.map(toSheet), ...reports.map(toReport)];
}

async function findByIds(
  client: Client,
  { sheets, reports }: Selection,
  listed: () => Promise<ListedSheet[]>,
): Promise<Chosen[]> {
  const known = new Map(
    (sheets.length > 0 ? await listed() : []).map((sheet) => [sheet.id, sheet]),
  );
  const firstRow = { page: 1, pageSize: 1 };
  const chosen: Chosen[] = [];
  for (const id of sheets) {
    const fetchOne = async () => (await getRows(client, id, firstRow)).body;
    chosen.push(
      toSheet(known.get(id) ?? (await explained(`sheet ${id}`, fetchOne))),
    );
  }
  for (const id of reports) {
    const fetchOne = async () =>
      (await getReportRows(client, id, firstRow)).body;
    chosen.push(toReport(await explained(`report ${id}`, fetchOne)));
  }
  return chosen;
}

async function findInside(
  client: Client,
  { workspaces, folders }: Selection,
): Promise<Chosen[]> {
  const chosen: Chosen[] = [];
  const containers = [
    ...workspaces.map((id) => ({ kind: 'workspaces', id }) as const),
    ...folders.map((id) => ({ kind: 'folders', id }) as const),
  ];
  for (const { kind, id } of containers) {
    await explained(`${kind.slice(0, -1)} ${id}`, async () => {
      for await (const child of walkChildren(client, kind, id)) {
        if (child.kind === 'sheet') chosen.push(toSheet(child));
        if (child.kind === 'report') chosen.push(toReport(child));
      }
    });
  }
  return chosen;
}

/** The account's sheets, asked for when first needed and once a run. */
export function sheetList(client: Client): () => Promise<ListedSheet[]> {
  let list: Promise<ListedSheet[]> | undefined;
  return () =>
    (list ??= explained('the list of sheets', () => listSheets(client)));
}

function toSheet({
  id,
  name,
  createdAt,
}: Pick<ListedSheet, 'id' | 'name' | 'createdAt'>): Chosen {
  return {
    kind: 'sheet',
    id,
    name,
    ...(createdAt !== undefined && { createdAt }),
  };
}

function toReport({ id, name }: { id: number; name: string }): Chosen {
  return { kind: 'report', id, name };
}

function byAge(a: Chosen, b: Chosen): number {
  const ages = [a, b].map(
    ({ createdAt = '', kind }) => (kind === 'sheet' ? '0' : '1') + createdAt,
  );
  return ages[0]! < ages[1]! ? -1 : ages[0]! > ages[1]! ? 1 : a.id - b.id;
}
