import type { Row } from '../smartsheet/types';
import { parentDigits, type KnownRow } from './known';

/** Where in the hierarchy a row stands. */
export type Place = Pick<KnownRow, 'level' | 'parent'>;

/** Rows come after their parents, so a parent's level is mostly known by then. */
export function placeOf(
  { parentId }: Row,
  known: ReadonlyMap<number, Place>,
): Place {
  if (!parentId) return { level: 0, parent: 0 };
  const above = known.get(parentId)?.level ?? null;
  const level = above === null ? null : above + 1;
  return { level, parent: parentId % parentDigits };
}

/** Whether neither the parent nor its depth changed. */
export function isSamePlace(a: Place, b: Place): boolean {
  return a.level === b.level && a.parent === b.parent;
}
