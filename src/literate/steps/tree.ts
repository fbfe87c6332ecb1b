import { grow, type PlaceWithin } from './members';
import { toFile, type Paragraph } from './paragraphs';

/** The reader's files after some steps: path → paragraphs, in the order of the file. */
export type Tree = ReadonlyMap<string, readonly Paragraph[]>;

/** What a step tells of a file, and where in it that belongs. */
export interface Telling {
  path: string;
  /** In the order of the file; all of it for a step without names. */
  paragraphs: readonly Paragraph[];
  /** A file that has these paragraphs and their neighbors, in their order. */
  order: readonly Paragraph[];
  whole: boolean;
}

/** Where a step goes in the reader's file. */
export type Place =
  | { kind: 'create' }
  | { kind: 'replace file' }
  | { kind: 'replace'; names: string[] }
  | { kind: 'after'; neighbor: Paragraph }
  | { kind: 'before'; neighbor: Paragraph }
  | { kind: 'within'; owner: string; at: PlaceWithin };

type Finish = (file: readonly Paragraph[], place: Place) => Told;

export interface Told {
  tree: Tree;
  place: Place;
  /** What is pasted, a newline at its end. */
  text: string;
}

/** Puts a step into the tree, or says why a reader could not. */
export function tell(
  tree: Tree,
  { path, paragraphs, order, whole }: Telling,
): Told | string {
  const present = tree.get(path);
  const finish: Finish = (file, place) => ({
    tree: new Map(tree).set(path, file),
    place,
    text: toFile(paragraphs),
  });
  if (!present) return finish(paragraphs, { kind: 'create' });
  if (whole) {
    return toFile(present) === toFile(paragraphs)
      ? `${path} already reads like this`
      : finish(paragraphs, { kind: 'replace file' });
  }

  const known = paragraphs.filter((paragraph) => find(present, paragraph));
  if (known.length === paragraphs.length) {
    const same = paragraphs.every(
      (paragraph) => find(present, paragraph)?.text === paragraph.text,
    );
    if (same) return `${nameOf(paragraphs[0])} of ${path} was told before`;
    const from = present.findIndex((paragraph) => find(paragraphs, paragraph));
    const parting = present
      .slice(from, from + paragraphs.length)
      .find((paragraph) => !find(paragraphs, paragraph));
    if (parting) {
      return `${nameOf(parting)} stands in the middle of what this step replaces: make two steps of it`;
    }
    const file = present.map(
      (paragraph) => find(paragraphs, paragraph) ?? paragraph,
    );
    return finish(file, { kind: 'replace', names: paragraphs.map(nameOf) });
  }
  if (known.length > 0) {
    return `${nameOf(known[0])} of ${path} is there already and the rest is new: make two steps of it`;
  }
  return insert(present, paragraphs, order, finish);
}

function insert(
  present: readonly Paragraph[],
  paragraphs: readonly Paragraph[],
  order: readonly Paragraph[],
  finish: Finish,
): Told | string {
  const names = order.map(nameOf);
  const from = names.indexOf(nameOf(paragraphs[0]));
  const to = names.indexOf(nameOf(paragraphs.at(-1)));
  const between = order
    .slice(from, to + 1)
    .filter((paragraph) => !find(paragraphs, paragraph));
  const parting = between.find((paragraph) => find(present, paragraph));
  if (parting)
    return `${nameOf(parting)} stands in the middle of what this step adds`;

  const previous = order
    .slice(0, from)
    .findLast((paragraph) => find(present, paragraph));
  const at = previous
    ? present.findIndex((paragraph) => sameParagraph(paragraph, previous)) + 1
    : 0;
  const file = [...present.slice(0, at), ...paragraphs, ...present.slice(at)];
  if (previous) {
    return finish(file, { kind: 'after', neighbor: previous });
  }
  const [neighbor] = present;
  if (!neighbor) return finish(paragraphs, { kind: 'create' });
  return finish(file, { kind: 'before', neighbor });
}

/** What a step tells of one declaration: some members of it. */
export interface TellingWithin {
  path: string;
  /** The declaration as it is where the members come from. */
  source: Paragraph;
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
  const paragraphs = file.map((paragraph) =>
    paragraph === present ? told.paragraph : paragraph,
  );
  return {
    tree: new Map(tree).set(path, paragraphs),
    place: { kind: 'within', owner, at: told.place },
    text: told.text,
  };
}

/** The paragraph of the same name, whatever its text. */
export function find(
  paragraphs: readonly Paragraph[],
  wanted: Paragraph,
): Paragraph | undefined {
  return paragraphs.find((paragraph) => sameParagraph(paragraph, wanted));
}

function sameParagraph(a: Paragraph, b: Paragraph): boolean {
  return a.names[0] === b.names[0];
}

/** The name that tells a paragraph from the others of its file. */
export function nameOf(paragraph: Paragraph | undefined): string {
  return paragraph?.names[0] ?? '';
}
