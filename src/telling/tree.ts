import { grow, type PlaceWithin } from './members';
import { toFile, type Unit } from './units';

/** The reader's files after some steps: path → units, in the order of the file. */
export type Tree = ReadonlyMap<string, readonly Unit[]>;

/** What a step tells of a file, and where in it that belongs. */
export interface Telling {
  path: string;
  /** In the order of the file; all of it for a step without names. */
  units: readonly Unit[];
  /** A file that has these units and their neighbours, in their order. */
  order: readonly Unit[];
  whole: boolean;
}

/** Where a step goes in the reader's file. */
export type Place =
  | { kind: 'create' }
  | { kind: 'replace file' }
  | { kind: 'replace'; names: string[] }
  | { kind: 'after'; neighbor: Unit }
  | { kind: 'before'; neighbor: Unit }
  | { kind: 'within'; owner: string; at: PlaceWithin };

type Grown = (file: readonly Unit[], place: Place) => Told;

export interface Told {
  tree: Tree;
  place: Place;
  /** What is pasted, a newline at its end. */
  text: string;
}

/** Puts a step into the tree, or says why a reader could not. */
export function tell(
  tree: Tree,
  { path, units, order, whole }: Telling,
): Told | string {
  const present = tree.get(path);
  const grown: Grown = (file, place) => ({
    tree: new Map(tree).set(path, file),
    place,
    text: toFile(units),
  });
  if (!present) return grown(units, { kind: 'create' });
  if (whole) {
    return toFile(present) === toFile(units)
      ? `${path} already reads like this`
      : grown(units, { kind: 'replace file' });
  }

  const known = units.filter((unit) => find(present, unit));
  if (known.length === units.length) {
    const same = units.every((unit) => find(present, unit)?.text === unit.text);
    if (same) return `${nameOf(units[0])} of ${path} was told before`;
    const from = present.findIndex((unit) => find(units, unit));
    const parting = present
      .slice(from, from + units.length)
      .find((unit) => !find(units, unit));
    if (parting) {
      return `${nameOf(parting)} stands in the middle of what this step replaces: make two steps of it`;
    }
    const file = present.map((unit) => find(units, unit) ?? unit);
    return grown(file, { kind: 'replace', names: units.map(nameOf) });
  }
  if (known.length > 0) {
    return `${nameOf(known[0])} of ${path} is there already and the rest is new: make two steps of it`;
  }
  return insert(present, units, order, grown);
}

function insert(
  present: readonly Unit[],
  units: readonly Unit[],
  order: readonly Unit[],
  grown: Grown,
): Told | string {
  const names = order.map(nameOf);
  const from = names.indexOf(nameOf(units[0]));
  const to = names.indexOf(nameOf(units.at(-1)));
  const between = order
    .slice(from, to + 1)
    .filter((unit) => !find(units, unit));
  const parting = between.find((unit) => find(present, unit));
  if (parting)
    return `${nameOf(parting)} stands in the middle of what this step adds`;

  const previous = order.slice(0, from).findLast((unit) => find(present, unit));
  const at = previous
    ? present.findIndex((unit) => sameUnit(unit, previous)) + 1
    : 0;
  const file = [...present.slice(0, at), ...units, ...present.slice(at)];
  if (previous) {
    return grown(file, { kind: 'after', neighbor: previous });
  }
  const [neighbor] = present;
  if (!neighbor) return grown(units, { kind: 'create' });
  return grown(file, { kind: 'before', neighbor });
}

/** What a step tells of one declaration: some members of it. */
export interface TellingWithin {
  path: string;
  /** The declaration as it is where the members come from. */
  source: Unit;
  /** Of the members, each behind that of the declaration. */
  names: readonly string[][];
}

/** Puts members of a declaration into the tree, or says why a reader could not. */
export function tellWithin(
  tree: Tree,
  { path, source, names }: TellingWithin,
): Told | string {
  const [[owner = ''] = []] = names;
  const members = names.map(([of, member, ...deeper]) =>
    of === owner && deeper.length === 0 ? member : undefined,
  );
  if (!members.every((member) => member !== undefined)) {
    return `a step with "${owner}.${names[0]?.[1]}" holds members of ${owner} and nothing else`;
  }
  const file = tree.get(path) ?? [];
  const present = find(file, source);
  if (!present) return `${owner} of ${path} is not there yet: show all of it`;
  const told = grow(present, source, owner, members);
  if (typeof told === 'string') return told;
  const units = file.map((unit) => (unit === present ? told.unit : unit));
  return {
    tree: new Map(tree).set(path, units),
    place: { kind: 'within', owner, at: told.place },
    text: told.text,
  };
}

export function find(units: readonly Unit[], wanted: Unit): Unit | undefined {
  return units.find((unit) => sameUnit(unit, wanted));
}

function sameUnit(a: Unit, b: Unit): boolean {
  return a.names[0] === b.names[0];
}

export function nameOf(unit: Unit | undefined): string {
  return unit?.names[0] ?? '';
}
