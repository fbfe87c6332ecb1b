import type { Block } from '../fences/block';
import type { Reference } from '../fences/reference';
import type { PlaceWithin } from './members';
import type { Step } from './steps';
import { nameOf } from './tree';

/** What a reader has to know before they copy: it may not be for them. */
export function titleOf(block: Block): string | undefined {
  if (block.kind === 'refused') {
    return 'Not to be pasted: the compiler refuses it.';
  }
  if (block.kind === 'session') {
    if (block.notRun) return `Not run by our tests: ${block.notRun}`;
    if (block.atEnd) return 'At the end of this chapter';
  }
  return block.title;
}

/** Says where in its file a piece of code stands: "`spec` in `commands`". */
export function whereOf({ names }: Reference): string {
  const owners = new Set(names.map((name) => name.slice(0, -1).join('.')));
  const [owner] = owners;
  if (owners.size === 1 && owner) {
    return `${list(names.map((name) => name.at(-1) ?? ''))} in \`${owner}\``;
  }
  return list(names.map((name) => name.join('.')));
}

function list(names: string[]): string {
  const all = names.map(quoted);
  const last = all.pop() ?? '';
  return all.length > 0 ? `${all.join(', ')} and ${last}` : last;
}

/** Where to paste, in words that need no guessing: "after `toFile`". */
export function placeInWords({ place }: Pick<Step, 'place'>): string {
  switch (place.kind) {
    case 'create':
      return 'a new file';
    case 'replace file':
      return 'in place of the whole file';
    case 'replace':
      return `in place of ${place.names.map(quoted).join(' and ')}`;
    case 'after':
      return `after ${quoted(place.neighbor.names.at(-1) ?? '')}`;
    case 'before':
      return `before ${quoted(nameOf(place.neighbor))}`;
    case 'within':
      return `in ${quoted(place.owner)}, ${withinInWords(place.at)}`;
  }
}

function withinInWords(at: PlaceWithin): string {
  return at.kind === 'replace'
    ? `in place of ${at.names.map(quoted).join(' and ')}`
    : `${at.kind} ${quoted(at.name)}`;
}

function quoted(name: string): string {
  return name === 'imports' ? 'the imports' : `\`${name}\``;
}

/** What stands above or below a pasted step, in one line to know it by. */
export function contextOf({ place }: Pick<Step, 'place'>): {
  above?: string | undefined;
  below?: string;
} {
  if (place.kind === 'within') return contextWithin(place.at);
  if (place.kind === 'before') return { below: inOneLine(place.neighbor.text) };
  if (place.kind !== 'after') return {};
  const { names, text } = place.neighbor;
  if (names.at(-1) === 'imports') return { above: text.split('\n').at(-1) };
  // Of declarations that no blank line parts, the last one is the neighbor.
  const last = [...text.matchAll(/^\w/gm)].at(-1)?.index ?? 0;
  return { above: inOneLine(text.slice(last)) };
}

function contextWithin(at: PlaceWithin) {
  if (at.kind === 'replace') return {};
  const line = inOneLine(at.text);
  return at.kind === 'after' ? { above: line } : { below: line };
}

/** `export interface Paged { … }`, without its comment, as far to the right. */
function inOneLine(code: string): string {
  const indent = /^ */.exec(code)?.[0] ?? '';
  return indent + opened(code.replaceAll(`\n${indent}`, '\n').trimStart());
}

function opened(text: string): string {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  const first = lines.find((line) => !/^(\/\*| \*|\/\/)/.test(line)) ?? '';
  if (first === last || first.endsWith(';')) return first;
  const opening = /^(.*\bfunction\b.*\()\{?$/.exec(first)?.[1];
  if (opening) return `${opening}…) { … }`;
  return /[{[]$/.test(first) ? `${first} … ${last}` : `${first} …`;
}
