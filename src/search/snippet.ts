import { stemOf } from './alike';
import { partsOf, wordsOf } from './words';

/** A piece of text, and whether it is what was searched for. */
export type Piece = [text: string, isFound: boolean];

/** Letters shown around the first place, or those at the beginning. */
const room = 150;
const before = 50;

/** The part of a text in which the words stand, with the words apart. */
export function snippetOf(text: string, words: readonly string[]): Piece[] {
  const places = placesOf(text, words);
  const first = densest(places);
  const from = first < before * 1.5 ? 0 : startOfWord(text, first - before);
  const to = endOfWord(text, from + room);
  const pieces: Piece[] = [];
  let at = from;
  const say = (end: number, isFound: boolean) => {
    if (end > at) pieces.push([text.slice(at, end), isFound]);
    at = Math.max(at, end);
  };
  if (from > 0) pieces.push(['… ', false]);
  for (const { start, end } of places) {
    if (start < at || end > to) continue;
    say(start, false);
    say(end, true);
  }
  say(to, false);
  if (to < text.length) pieces.push([' …', false]);
  return pieces;
}

interface Place {
  word: string;
  start: number;
  end: number;
}

/** Where the most different words stand close together; the first such place. */
function densest(places: readonly Place[]): number {
  let best = { start: 0, count: 0 };
  for (const { start } of places) {
    const near = places.filter(
      (place) => place.start >= start && place.end <= start + room - before,
    );
    const count = new Set(near.map(({ word }) => word)).size;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

function placesOf(text: string, words: readonly string[]): Place[] {
  const wanted = new Set(words.map(stemOf));
  return [...text.matchAll(/[\p{L}\p{N}_][\p{L}\p{N}_.'’-]*/gu)].flatMap(
    ({ 0: run, index }) => {
      const [word = ''] = wordsOf(run);
      const isFound = [word, ...partsOf(word)].some((one) =>
        wanted.has(stemOf(one)),
      );
      const shown = run.replace(/[.'’-]+$/, '');
      return isFound ? { word, start: index, end: index + shown.length } : [];
    },
  );
}

function startOfWord(text: string, at: number): number {
  return text.lastIndexOf(' ', at) + 1;
}

function endOfWord(text: string, at: number): number {
  const end = text.indexOf(' ', at);
  return end < 0 ? text.length : end;
}
