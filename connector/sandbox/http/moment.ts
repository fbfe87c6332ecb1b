import { parseIso, toIso } from '../account/clock';
import type { Query } from './envelope';
import { invalid } from './errors';

/**
 * A moment in the query, as whole seconds UTC: that is how rows are stamped.
 * Quirk: whole-seconds
 */
export function momentOf(query: Query, name: string): string | undefined {
  const text = query[name];
  if (text === undefined) return undefined;
  const time = /^\d{1,15}$/.test(text) ? Number(text) : parseIso(text);
  if (time === undefined) throw invalid(name, text);
  return toIso(time);
}
