import type { Client } from './client';
import { listByKey } from './lists';

export interface Workspace {
  id: number;
  name: string;
  accessLevel?: string;
  permalink?: string;
}

export interface Folder {
  id: number;
  name: string;
  permalink?: string;
  createdAt?: string;
  modifiedAt?: string;
}

/** A sheet, report or folder inside a workspace or folder. */
export interface Child extends Folder {
  kind: 'sheet' | 'report' | 'folder';
  /** The workspace or folder it lies in. */
  parentId: number;
}

/** Observed under both names, by endpoint. */
type RawChild = Folder & { resourceType?: string; type?: string };

export function listWorkspaces(client: Client): Promise<Workspace[]> {
  return listByKey<Workspace>(client, '/workspaces', {
    paginationType: 'token',
  });
}

/** Everything below a workspace or folder; the API shows one level at a time. */
export async function* walkChildren(
  client: Client,
  container: 'workspaces' | 'folders',
  id: number,
): AsyncGenerator<Child> {
  const children = await listByKey<RawChild>(
    client,
    `/${container}/${id}/children`,
    {
      childrenResourceTypes: 'sheets,reports,folders',
    },
  );
  for (const raw of children) {
    const kind = toKind(raw.resourceType ?? raw.type);
    if (!kind) continue;
    yield { ...raw, kind, parentId: id };
    if (kind === 'folder') yield* walkChildren(client, 'folders', raw.id);
  }
}

function toKind(type: string | undefined): Child['kind'] | undefined {
  const kind = type?.toLowerCase().replace(/s$/, '');
  return kind === 'sheet' || kind === 'report' || kind === 'folder'
    ? kind
    : undefined;
}
