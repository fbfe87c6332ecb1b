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

/** Lines to put in place of others, from one line on. */
interface Edit {
  at: number;
  remove: number;
  lines: readonly string[];
  place: PlaceWithin;
}

/** A declaration as the reader has it, as the source has it, and what is wanted of it. */
interface Growth {
  owner: string;
  mine: { lines: string[]; members: Member[] };
  theirs: { lines: string[]; members: Member[] };
  wanted: Member[];
}

/** Puts members of a declaration into the reader's version of it, or says why not. */
export function grow(
  present: Paragraph,
  source: Paragraph,
  owner: string,
  names: readonly string[],
): Grown | string {
  const theirs = partsOf(source, owner);
  const strange = names.find((name) => !named(theirs.members, name));
  if (strange !== undefined) {
    const known = theirs.members.flatMap((member) => member.names);
    return `${owner} has no "${strange}" on lines of its own. Nearest: ${nearest(strange, known).join(', ') || 'nothing'}`;
  }
  const wanted = theirs.members.filter((member) =>
    names.some((name) => is(member, name)),
  );
  const growth = { owner, mine: partsOf(present, owner), theirs, wanted };
  const edit = edited(growth);
  if (typeof edit === 'string') return edit;
  const { at, remove, lines, place } = edit;
  const text = growth.mine.lines.toSpliced(at, remove, ...lines).join('\n');
  return {
    paragraph: { ...present, text },
    text: `${lines.join('\n')}\n`,
    place,
  };
}

function edited(growth: Growth): Edit | string {
  const { owner, mine, theirs, wanted } = growth;
  const replaced = mine.members.filter((member) => same(wanted, member));
  if (replaced.length > 0 && replaced.length < wanted.length) {
    return `${replaced[0]?.names[0]} of ${owner} is there already and the rest is new: make two steps of it`;
  }
  if (
    !areNeighbors(wanted, theirs.members) ||
    !areNeighbors(replaced, mine.members)
  ) {
    return `${listNames(wanted)} of ${owner} do not stand side by side: make a step of each`;
  }
  return replaced.length > 0 ? replace(growth, replaced) : insert(growth);
}

function replace(growth: Growth, replaced: readonly Member[]): Edit | string {
  const { owner, mine, wanted } = growth;
  const lines = pastedOf(growth);
  const at = replaced[0]!.from;
  const end = replaced.at(-1)!.to;
  if (mine.lines.slice(at, end).join('\n') === lines.join('\n')) {
    return `${listNames(wanted)} of ${owner} was told before`;
  }
  const place: PlaceWithin = { kind: 'replace', names: wanted.map(nameOf) };
  return { at, remove: end - at, lines, place };
}

/** After the member that stands before it in the source, else before the one after it. */
function insert(growth: Growth): Edit | string {
  const { owner, mine, theirs, wanted } = growth;
  const lines = pastedOf(growth);
  const [first, last] = [wanted[0]!, wanted.at(-1)!];
  const before = theirs.members.slice(0, theirs.members.indexOf(first));
  const previous = mine.members.findLast((member) => same(before, member));
  if (previous) {
    if (theirs.lines[first.from - 1] === '') lines.unshift('');
    const place = neighbor('after', previous, mine.lines);
    return { at: previous.to, remove: 0, lines, place };
  }
  const next = mine.members.find((member) => same(theirs.members, member));
  if (!next) return `nothing of ${owner} is there yet: show all of it`;
  if (theirs.lines[last.to] === '') lines.push('');
  const place = neighbor('before', next, mine.lines);
  return { at: next.from, remove: 0, lines, place };
}

function pastedOf({ theirs, wanted }: Growth): string[] {
  return theirs.lines.slice(wanted[0]!.from, wanted.at(-1)!.to);
}

function partsOf(paragraph: Paragraph, owner: string) {
  return {
    lines: paragraph.text.split('\n'),
    members: membersOf(paragraph, owner),
  };
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

function listNames(members: readonly Member[]): string {
  return members.map(nameOf).join(', ');
}
