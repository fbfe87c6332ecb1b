import type { Client } from '../http/client';
import { RequestError } from '../http/errors';
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

/** The workspaces that the token sees, without what lies in them. */
export function listWorkspaces(client: Client): Promise<{ id: number }[]> {
  return listByKey(client, '/workspaces', { paginationType: 'token' });
}

/** More than anybody has: their requests alone would take half an hour. */
const mostFolders = 10_000;

/**
 * Everything below a workspace or folder; the API shows one level at a time. No
 * folder is walked twice, should it lie in itself.
 */
export async function* walkChildren(
  client: Client,
  container: 'workspaces' | 'folders',
  id: number,
): AsyncGenerator<Child> {
  const walked = new Set(container === 'folders' ? [id] : []);
  // The next is at the end.
  const waiting = await listChildren(client, container, id);
  for (let child = waiting.pop(); child; child = waiting.pop()) {
    const isFolder = child.kind === 'folder';
    if (isFolder && walked.has(child.id)) continue;
    yield child;
    if (!isFolder) continue;
    if (walked.size === mostFolders) throw endless(container, id);
    walked.add(child.id);
    waiting.push(...(await listChildren(client, 'folders', child.id)));
  }
}

/** One level, from its last child to its first. */
async function listChildren(
  client: Client,
  container: 'workspaces' | 'folders',
  parentId: number,
): Promise<Child[]> {
  const path = `/${container}/${parentId}/children`;
  const query = { childrenResourceTypes: 'sheets,reports,folders' };
  const raws = await listByKey<RawChild>(client, path, query);
  const children = raws.flatMap((raw): Child[] => {
    const said = raw.resourceType ?? raw.type;
    const type = typeof said === 'string' ? said.toLowerCase() : '';
    const kind = kinds.find((kind) => type === kind || type === `${kind}s`);
    return kind ? [{ ...raw, kind, parentId }] : [];
  });
  return children.reverse();
}

function endless(container: string, id: number): RequestError {
  const message = `The folders below /${container}/${id} have no end: there are more than ${mostFolders}`;
  return new RequestError('unavailable', message);
}
