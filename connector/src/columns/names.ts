/** Something that needs a name of its own. */
export interface Nameable {
  id: number;
  name: string;
  /** Stays at the end, whatever comes between. */
  ending?: string;
}

/** Lower case, an underscore for what is no letter or digit, no digit first. */
export function squash(name: string): string {
  const squashed = name.toLowerCase().replace(/[^a-z0-9]/gu, '_');
  return /^\d/.test(squashed) ? `_${squashed}` : squashed;
}

/**
 * Who makes tables and columns of our names: how they spell a name before they
 * squash it, and how much of it they keep.
 */
const namers: { spell: (name: string) => string; most: number }[] = [
  // PyAirbyte; PostgreSQL cuts at 63, and a temporary table needs ten.
  { spell: (name) => name, most: 53 },
  // Most of Airbyte's destinations.
  {
    spell: (name) =>
      name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' '),
    most: 63,
  },
  // Snowflake.
  { spell: (name) => name.toUpperCase(), most: 255 },
];

/** What may become of a name. */
function formsOf(name: string): string[] {
  return namers.flatMap(({ spell, most }) => {
    const squashed = squash(spell(name));
    return [squashed.slice(0, most), squashed.replace(/_+/g, '_')];
  });
}

/**
 * The name that a thing gets at the first attempt: its own; at the second, with
 * its id, cut as far as the namers need; then counted.
 */
export function nameAt(
  attempt: number,
  { id, name, ending = '' }: Nameable,
): string {
  const kept = [...name.trim().toWellFormed()];
  if (attempt === 0) return kept.join('') + ending;
  const rest = `_${id}${attempt > 1 ? `_${attempt}` : ''}${ending}`;
  const whole = () => kept.join('') + rest;
  while (namers.some(({ spell, most }) => squash(spell(whole())).length > most))
    kept.pop();
  return whole();
}

/**
 * Gives each thing a name of its own that no namer makes equal to another.
 *
 * The first keeps its name, later ones get their id behind it; so does a name
 * that is Airbyte's own, and one of which squashing leaves nothing. The order of
 * `things` must not change from run to run.
 */
export function uniqueNames<T extends Nameable>(
  things: readonly T[],
  reserved: readonly string[],
): Map<string, T> {
  const taken = new Set(reserved.flatMap(formsOf));
  const attempts = new Map<string, number>();
  const named = new Map<string, T>();
  for (const thing of things) {
    const first = nameAt(0, thing);
    const key = `${first} ${thing.id}`;
    const isUsable = /[a-z0-9]/i.test(first) && !isAirbytes(first);
    let attempt = attempts.get(key) ?? (isUsable ? 0 : 1);
    while (formsOf(nameAt(attempt, thing)).some((form) => taken.has(form)))
      attempt++;
    attempts.set(key, attempt + 1);
    const name = nameAt(attempt, thing);
    for (const form of formsOf(name)) taken.add(form);
    named.set(name, thing);
  }
  return named;
}

/** Those that cannot all keep their names. */
export function rivals<T extends Nameable>(things: readonly T[]): Set<T> {
  const first = new Map<string, T>();
  const found = new Set<T>();
  for (const thing of things) {
    for (const form of formsOf(nameAt(0, thing))) {
      const other = first.get(form) ?? thing;
      first.set(form, other);
      if (other !== thing) found.add(thing).add(other);
    }
  }
  return found;
}

/** Destinations have columns of their own, such as `_airbyte_raw_id`. */
function isAirbytes(name: string): boolean {
  return formsOf(name).some((form) => form.startsWith('_airbyte_'));
}
