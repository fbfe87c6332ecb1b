import { match, resemble } from './alike';
import type { Catalog, Shelf } from './contracts';
import { partsOf, shelfOf, wordsOf } from './words';

export interface Hit {
  /** Numbers of the page and the section, the latter within its page too. */
  page: number;
  section: number;
  within: number;
  /** The words of the book that were found there. */
  words: string[];
}

/** What a search looks things up in. */
export interface Shelves {
  catalog: Catalog;
  /** The shelf of that name; empty if there is none. */
  open: (name: string) => Promise<Shelf>;
}

/** By section: how well it answers one word, and the word that it has. */
type Answers = Map<number, { score: number; word: string }>;

/** Of one page, no more than this many sections stand among the hits. */
const perPage = 3;

/**
 * The sections that answer a query, the best first. All words are asked for; if
 * nothing has them all, what has the most.
 */
export async function find(query: string, shelves: Shelves): Promise<Hit[]> {
  const { catalog } = shelves;
  const typed = [...new Set(wordsOf(query))].slice(0, 8);
  const terms = (
    await Promise.all(typed.map((word) => answer(word, shelves)))
  ).flat();
  const scores = new Map<number, number>();
  for (const section of new Set(terms.flatMap((term) => [...term.keys()]))) {
    const found = terms.flatMap((term) => term.get(section) ?? []);
    const part = found.length / terms.length;
    const sum = found.reduce((all, { score }) => all + score, 0);
    scores.set(section, sum * part ** 3);
  }
  const wanted = typed.join(' ');
  for (const [section, score] of scores) {
    const [page, id, title] = catalog.sections[section] ?? [0, '', ''];
    const heading = id === '' ? (catalog.pages[page]?.[1] ?? title) : title;
    scores.set(section, score * headed(heading, wanted));
  }
  const firsts = catalog.pages.map((_, number) =>
    catalog.sections.findIndex(([page]) => page === number),
  );
  const ofPage = new Map<number, number>();
  return [...scores]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .flatMap(([section]) => {
      const [page] = catalog.sections[section] ?? [0];
      const before = ofPage.get(page) ?? 0;
      ofPage.set(page, before + 1);
      if (before >= perPage) return [];
      const words = terms.flatMap((term) => term.get(section)?.word ?? []);
      return { page, section, within: section - (firsts[page] ?? 0), words };
    });
}

/** How much more a section counts for a heading with all that was typed. */
function headed(heading: string, wanted: string): number {
  const said = ` ${wordsOf(heading).join(' ')}`;
  if (said.startsWith(` ${wanted}`)) return 1.6;
  return said.includes(` ${wanted}`) ? 1.3 : 1;
}

/** A word as it was typed; its parts, if nothing has it whole; or what is meant. */
async function answer(typed: string, shelves: Shelves): Promise<Answers[]> {
  const whole = await look(typed, shelfOf(typed), match, shelves);
  if (whole.size > 0) return [whole];
  const parts = partsOf(typed);
  if (parts.length > 0)
    return (
      await Promise.all(parts.map((part) => answer(part, shelves)))
    ).flat();
  if (typed.length < 4) return [new Map()];
  const near = await look(typed, shelfOf(typed), resemble, shelves);
  if (near.size > 0) return [near];
  // The slip may be in the first letter.
  const all = await Promise.all(
    shelves.catalog.shelves.map((name) => look(typed, name, resemble, shelves)),
  );
  return [new Map(all.flatMap((answers) => [...answers]))];
}

async function look(
  typed: string,
  name: string,
  measure: (typed: string, word: string) => number,
  { catalog, open }: Shelves,
): Promise<Answers> {
  const answers: Answers = new Map();
  for (const [word, list] of Object.entries(await open(name))) {
    const quality = measure(typed, word);
    if (quality === 0) continue;
    for (let at = 0; at < list.length; at += 2) {
      const [section = 0, weight = 0] = list.slice(at, at + 2);
      const score = quality * weight;
      if (score > (answers.get(section)?.score ?? 0))
        answers.set(section, { score, word });
    }
  }
  // A word that is everywhere says little about where it is.
  const rarity = Math.log(1 + catalog.sections.length / answers.size);
  for (const found of answers.values()) found.score *= rarity;
  return answers;
}
