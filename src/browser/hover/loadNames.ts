import type { PageTypes } from '../../literate/contracts/pageTypes';

/** A name in a listing, with what the compiler knows of it. */
export interface Name {
  /** Where it begins and ends in the text of the listing. */
  start: number;
  end: number;
  /** Its type, highlighted. */
  html: string;
  doc: string;
}

const pages = new Map<string, Promise<PageTypes>>();

/** The names of a listing of the page that is open, in their order. */
export async function loadNames(listing: string): Promise<Name[]> {
  const address = location.pathname.replace(/\/$|\.html$/, '');
  const { listings, notes } = await loadPage(address);
  const numbers = listings[listing] ?? [];
  // An author has changed the listing since: ask anew the next time.
  if (!(listing in listings)) pages.delete(address);
  const names: Name[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    const [start = 0, length = 0, note = 0] = numbers.slice(at, at + 3);
    const [html, doc] = notes[note] ?? ['', ''];
    names.push({ start, end: start + length, html, doc });
  }
  return names;
}

/** A page that has no types, or cannot be reached, has no names to show. */
function loadPage(address: string): Promise<PageTypes> {
  const types =
    pages.get(address) ??
    fetch(`${address}.types.json`)
      .then((answer) => answer.json() as Promise<PageTypes>)
      .catch(() => {
        pages.delete(address);
        return { listings: {}, notes: [] };
      });
  pages.set(address, types);
  return types;
}
