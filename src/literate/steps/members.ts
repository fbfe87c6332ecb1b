import ts from 'typescript';
import { namedWithin } from '../fences/named';
import { nearest } from '../fences/nearest';
import { spanOf } from '../fences/slice';
import type { Paragraph } from './paragraphs';

/** Where in a declaration a member goes: an entry of a table, a case of a union, an import. */
export type PlaceWithin =
  | { kind: 'replace'; names: string[] }
  | { kind: 'after' | 'before'; name: string; text: string };

/** A part of a declaration, from one line up to another, which is not in it. */
interface Member {
  names: string[];
  from: number;
  to: number;
}

export interface Grown {
  /** The reader's declaration with the members in it. */
  paragraph: Paragraph;
  /** What is pasted: whole lines, as far to the right as they stand. */
  text: string;
  place: PlaceWithin;
}

/** Puts members of a declaration into the reader's version of it, or says why not. */
export function grow(
  present: Paragraph,
  source: Paragraph,
  owner: string,
  names: readonly string[],
): Grown | string {
  const theirs = membersOf(source, owner);
  const strange = names.find((name) => !named(theirs, name));
  if (strange !== undefined) {
    const known = theirs.flatMap((member) => member.names);
    return `${owner} has no "${strange}" on lines of its own. Nearest: ${nearest(strange, known).join(', ') || 'nothing'}`;
  }
  const wanted = theirs.filter((member) =>
    names.some((name) => is(member, name)),
  );
  const mine = membersOf(present, owner);
  const replaced = mine.filter((member) => same(wanted, member));
  if (replaced.length > 0 && replaced.length < wanted.length) {
    return `${replaced[0]?.names[0]} of ${owner} is there already and the rest is new: make two steps of it`;
  }
  if (!areNeighbors(wanted, theirs) || !areNeighbors(replaced, mine)) {
    return `${names.join(', ')} of ${owner} do not stand side by side: make a step of each`;
  }

  const [first, last] = [wanted[0]!, wanted.at(-1)!];
  const given = linesOf(source);
  const lines = linesOf(present);
  const pasted = given.slice(first.from, last.to);
  const put = (at: number, remove: number, place: PlaceWithin): Grown => ({
    paragraph: {
      ...present,
      text: lines.toSpliced(at, remove, ...pasted).join('\n'),
    },
    text: `${pasted.join('\n')}\n`,
    place,
  });

  if (replaced.length > 0) {
    const { from } = replaced[0]!;
    const remove = replaced.at(-1)!.to - from;
    if (lines.slice(from, from + remove).join('\n') === pasted.join('\n')) {
      return `${names.join(', ')} of ${owner} was told before`;
    }
    return put(from, remove, { kind: 'replace', names: wanted.map(nameOf) });
  }
  const before = theirs.slice(0, theirs.indexOf(first));
  const previous = mine.findLast((member) => same(before, member));
  if (previous) {
    if (given[first.from - 1] === '') pasted.unshift('');
    return put(previous.to, 0, neighbor('after', previous, lines));
  }
  const next = mine.find((member) => same(theirs, member));
  if (!next) return `nothing of ${owner} is there yet: show all of it`;
  if (given[last.to] === '') pasted.push('');
  return put(next.from, 0, neighbor('before', next, lines));
}

/** The members of a declaration that share no line with anything else. */
function membersOf(paragraph: Paragraph, owner: string): Member[] {
  const source = paragraph.text;
  const file = ts.createSourceFile(
    'a.ts',
    source,
    ts.ScriptTarget.Latest,
    true,
  );
  const lineOf = (position: number) =>
    file.getLineAndCharacterOfPosition(position).line;
  const inside = namedWithin(file)
    .filter(({ names }) => names.includes(owner))
    .flatMap(({ node }) => namedWithin(node));
  return inside.flatMap(({ node, names }) => {
    const { start, end } = spanOf(node, file);
    const isApart =
      /(^|\n)[ \t]*$/.test(source.slice(0, start)) &&
      /^;?[ \t]*(\n|$)/.test(source.slice(end));
    if (!isApart) return [];
    // The cases of a union share what tells them apart: `kind`.
    const own = names.filter(
      (name) => inside.filter((one) => one.names.includes(name)).length === 1,
    );
    return [{ names: own, from: lineOf(start), to: lineOf(end) + 1 }];
  });
}

function neighbor(
  kind: 'after' | 'before',
  member: Member,
  lines: readonly string[],
): PlaceWithin {
  const text = lines.slice(member.from, member.to).join('\n');
  return { kind, name: nameOf(member), text };
}

function areNeighbors(
  some: readonly Member[],
  all: readonly Member[],
): boolean {
  const from = all.indexOf(some[0]!);
  return some.every((member, index) => all[from + index] === member);
}

function same(
  members: readonly Member[],
  { names }: Member,
): Member | undefined {
  return named(members, names[0] ?? '');
}

function named(members: readonly Member[], name: string): Member | undefined {
  return members.find((member) => is(member, name));
}

function is(member: Member, name: string): boolean {
  return member.names.includes(name);
}

function nameOf({ names }: Member): string {
  return names[0] ?? '';
}

function linesOf({ text }: Paragraph): string[] {
  return text.split('\n');
}
