import { listOf } from '../envelope';

/** What a request wants to see of a sheet. */
export interface View {
  include: ReadonlySet<string>;
  exclude: ReadonlySet<string>;
  level: number;
  columnIds: ReadonlySet<number> | undefined;
  numericDates: boolean;
  /** The same text for the same view: what a stringified row is kept under. */
  key: string;
}

export function viewOf(query: Record<string, string>): View {
  const include = listOf(query, 'include');
  const exclude = listOf(query, 'exclude');
  const columnIds = listOf(query, 'columnIds').map(Number);
  const level = Number(query['level'] ?? 0);
  const numericDates = query['numericDates'] === 'true';
  return {
    include: new Set(include),
    exclude: new Set(exclude),
    level,
    columnIds: columnIds.length > 0 ? new Set(columnIds) : undefined,
    numericDates,
    key: [include, exclude, columnIds, level, numericDates].join('|'),
  };
}

/** Keys that come only when `include` names them. */
export function withoutUnasked<T extends object>(
  thing: T,
  optional: Record<string, readonly string[]>,
  view: View,
): T {
  const shown: T = { ...thing };
  for (const [name, keys] of Object.entries(optional)) {
    if (view.include.has(name)) continue;
    for (const key of keys) Reflect.deleteProperty(shown, key);
  }
  return shown;
}
