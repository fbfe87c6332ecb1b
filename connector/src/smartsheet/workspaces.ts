import type { Client } from './client';
import { listByKey } from './lists';
import type { ListedSheet } from './types';

const kinds = ['sheet', 'report', 'folder'] as const;

/** A sheet, report or folder inside a workspace or folder. */
export interface Child extends ListedSheet {
  kind: (typeof kinds)[number];
  /** The workspace or folder it lies in. */
  parentId: number;
}

/** Smartsheet's clients read the first name; an older list has the second. */
type RawChild = ListedSheet & { resourceType?: string; type?: string };

export function listWorkspaces(client: Client): Promise<{ id: number }[]> {
  return listByKey(client, '/workspaces', { paginationType: 'token' });
}

/** Everything below a workspace or folder; the API shows one level at a time. */
export async function* walkChildren(
  client: Client,
  container: 'workspaces' | 'folders',
  id: number,
): AsyncGenerator<Child> {
  const path = `/${container}/${id}/children`;
  const query = { childrenResourceTypes: 'sheets,reports,folders' };
  for (const raw of await listByKey<RawChild>(client, path, query)) {
    const type = (raw.resourceType ?? raw.type)?.toLowerCase();
    const kind = kinds.find((kind) => type === kind || type === `${kind}s`);
    if (!kind) continue;
    yield { ...raw, kind, parentId: id };
    if (kind === 'folder') yield* walkChildren(client, 'folders', raw.id);
  }
}
