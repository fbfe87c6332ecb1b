import { readAttributes, writeAttributes } from './attributes';
import { listFences } from './fences';

/** A block as the woven page has it: the code, and what its caption says. */
export interface Listing {
  /** The language that highlights it; `console` for a session. */
  language: string;
  body: string;
  /** The file that it is taken from, and the place in it. */
  path?: string | undefined;
  where?: string | undefined;
  /** Of what readers paste: its number on the page, from 1. */
  step?: number | undefined;
  /** Whether a later step of the page goes on with the same file. */
  isPassing?: boolean;
  /** What stands around it in the reader's file, in one line each. */
  above?: string | undefined;
  below?: string | undefined;
  title?: string | undefined;
  /** Whether it holds code that the compiler refuses, and its words. */
  isRefused?: boolean;
  /** Of a session that is run: its number on the page, from 0. */
  runs?: string | undefined;
  /** Keys of messages that the text around it is about, with spaces between. */
  tells?: string | undefined;
}

/**
 * The lines of a listing on a page, for MDX to carry to `readListing`. Tildes,
 * because the caption in the info string may hold backticks.
 */
export function writeListing(listing: Listing, indent: string): string[] {
  const { language, body, path, step, isPassing, isRefused } = listing;
  const { where, above, below, title, runs, tells } = listing;
  const code = body.split('\n');
  const tildes = code.map((line) => /^\s*(~*)/.exec(line)?.[1]?.length ?? 0);
  const marks = '~'.repeat(Math.max(3, ...tildes.map((run) => run + 1)));
  const info = writeAttributes({
    file: path,
    where: carried(where),
    above: carried(above),
    below: carried(below),
    title: carried(title),
    runs,
    tells: carried(tells),
    step: step?.toString(),
    passing: isPassing,
    refused: isRefused,
  });
  return [`${marks}${language}${info}`, ...code, marks].map((line) =>
    line === '' ? '' : indent + line,
  );
}

/**
 * Text that means the same before and after MDX has read the info string, where
 * a backslash, an ampersand and a quote in quotes are marks of its own.
 */
function carried(text: string | undefined): string | undefined {
  const marks = text?.includes("'")
    ? /[\\&"]|%(?=5C|26|22|25)/g
    : /[\\&]|%(?=5C|26|22|25)/g;
  return text?.replace(
    marks,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function delivered(text: string): string {
  return text.replace(/%(5C|26|22|25)/g, (mark) => decodeURIComponent(mark));
}

/** What `writeListing` wrote, of the info string and the code behind it. */
export function readListing(
  language: string,
  info: string,
  body: string,
): Listing {
  const attributes = readAttributes(info);
  const text = (name: string) => {
    const value = attributes.get(name);
    return value === true ? '' : value && delivered(value);
  };
  const step = text('step');
  return {
    language,
    body,
    path: text('file'),
    where: text('where'),
    step: step === undefined ? undefined : Number(step),
    isPassing: attributes.has('passing'),
    above: text('above'),
    below: text('below'),
    title: text('title'),
    isRefused: attributes.has('refused'),
    runs: text('runs'),
    tells: text('tells'),
  };
}

/** A listing, and where it stands: its lines from 1, and how far to the right. */
export interface PlacedListing extends Listing {
  indent: string;
  line: number;
  lastLine: number;
}

/** The listings of a woven page, from top to bottom. */
export function listListings(woven: string): PlacedListing[] {
  return listFences(woven).map(({ language, info, body, ...place }) => ({
    ...readListing(language, info, body),
    ...place,
  }));
}
