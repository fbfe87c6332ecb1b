import type { Catalog, SearchedPage, Section, Shelf } from './contracts';
import { partsOf, shelfOf, wordsOf } from './words';

/** How much a word says about a section, by where it stands. */
const weights = {
  pageTitle: 60,
  heading: 30,
  definedFirst: 40,
  definedAgain: 12,
  about: 12,
  description: 8,
  prose: 4,
  code: 2,
  /** What is said over and over adds up to this much, times the above. */
  repeated: 3,
};

/** Everything that a search needs, as files beside the site. */
export interface Shelved {
  catalog: Omit<Catalog, 'edition'>;
  shelves: Map<string, Shelf>;
  /** By page, the texts of its sections: what a hit is shown with. */
  texts: string[][];
}

/** Sorts the words of all pages by section, in the order of reading. */
export function shelve(pages: readonly SearchedPage[]): Shelved {
  const told = new Set<string>();
  const catalog: Shelved['catalog'] = { shelves: [], pages: [], sections: [] };
  const shelves = new Map<string, Shelf>();
  for (const [number, page] of pages.entries()) {
    catalog.pages.push([page.permalink, page.title]);
    for (const [at, section] of page.sections.entries()) {
      const id = catalog.sections.length;
      catalog.sections.push([number, section.id, section.title]);
      const weighed = weigh(section, told);
      if (at === 0) {
        raise(weighed, wordsOf(page.title), weights.pageTitle);
        raise(weighed, wordsOf(page.description), weights.description);
      }
      for (const [word, weight] of weighed) put(shelves, word, id, weight);
    }
  }
  catalog.shelves.push(...shelves.keys());
  const texts = pages.map(({ sections }) => sections.map(({ text }) => text));
  return { catalog, shelves, texts };
}

function weigh({ title, said }: Section, told: Set<string>) {
  const weighed = new Map<string, number>();
  count(weighed, said.prose, weights.prose);
  count(weighed, said.code, weights.code);
  raise(weighed, wordsOf(title), weights.heading);
  raise(weighed, said.about, weights.about);
  for (const word of new Set(said.defined)) {
    const isFirst = !told.has(word);
    told.add(word);
    const { definedFirst, definedAgain } = weights;
    raise(weighed, [word], isFirst ? definedFirst : definedAgain);
  }
  return weighed;
}

/** A word that is said four times says more than once, and less than four times. */
function count(weighed: Map<string, number>, words: string[], weight: number) {
  const times = new Map<string, number>();
  for (const word of words.flatMap((one) => [one, ...partsOf(one)]))
    times.set(word, (times.get(word) ?? 0) + 1);
  for (const [word, often] of times) {
    const much = Math.min(weights.repeated, 1 + Math.log2(often) / 2);
    add(weighed, word, weight * much);
  }
}

function raise(weighed: Map<string, number>, words: string[], weight: number) {
  for (const word of new Set(words)) {
    add(weighed, word, weight);
    for (const part of partsOf(word)) add(weighed, part, weight / 4);
  }
}

function add(weighed: Map<string, number>, word: string, weight: number) {
  weighed.set(word, Math.round((weighed.get(word) ?? 0) + weight));
}

function put(
  shelves: Map<string, Shelf>,
  word: string,
  section: number,
  weight: number,
) {
  const name = shelfOf(word);
  const shelf = shelves.get(name) ?? (Object.create(null) as Shelf);
  shelves.set(name, shelf);
  (shelf[word] ??= []).push(section, weight);
}
