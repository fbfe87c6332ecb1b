import { listOf } from '../http/envelope';
import type { Query } from '../http/envelope';
import { invalid } from '../http/errors';
import { remove } from '../account/without';

/** What a request wants to see of a sheet. */
export interface View {
  include: ReadonlySet<string>;
  exclude: ReadonlySet<string>;
  level: number;
  columnIds: ReadonlySet<number> | undefined;
  /** The same text for the same view: what a stringified row is kept under. */
  key: string;
}

/** What the query asks to see; throws 400 at a level that is none. */
export function viewOf(query: Query): View {
  const include = listOf(query, 'include');
  const exclude = listOf(query, 'exclude');
  const columnIds = listOf(query, 'columnIds').map(Number);
  const level = Number(query['level'] ?? 0);
  if (!Number.isInteger(level)) throw invalid('level', query['level']);
  return {
    include: new Set(include),
    exclude: new Set(exclude),
    level,
    columnIds: columnIds.length > 0 ? new Set(columnIds) : undefined,
    key: [include, exclude, columnIds, level].join('|'),
  };
}

/** Leaves out the keys that come only when `include` names them. */
export function withoutUnasked<T extends object>(
  thing: T,
  optional: Record<string, readonly string[]>,
  view: View,
): T {
  const shown: T = { ...thing };
  for (const [name, keys] of Object.entries(optional)) {
    if (view.include.has(name)) continue;
    for (const key of keys) remove(shown, key as keyof T);
  }
  return shown;
}
