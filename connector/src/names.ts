/**
 * The form in which destinations tell names apart: lower case, and everything
 * that is not a letter or digit squashed into underscores.
 */
export function squash(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
}

/**
 * Gives each thing a name of its own that is also unique once squashed.
 *
 * The first keeps its name, later ones get their id behind it; so does a name
 * of which squashing leaves nothing. The order of `things` must not change from
 * run to run.
 */
export function uniqueNames<T extends { id: number; name: string }>(
  things: readonly T[],
  reserved: readonly string[],
): Map<string, T> {
  const taken = new Set(reserved.map(squash));
  const named = new Map<string, T>();
  for (const thing of things) {
    const plain = thing.name.trim();
    let name = /[a-z0-9]/i.test(plain) ? plain : `${plain}_${thing.id}`;
    while (taken.has(squash(name))) name += `_${thing.id}`;
    taken.add(squash(name));
    named.set(name, thing);
  }
  return named;
}
