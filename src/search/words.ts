/**
 * A run of letters, digits and what joins them in code and in headers:
 * `_ab_cdc_deleted_at`, `retry-after`, `sheet.id`.
 */
const run = /[\p{L}\p{N}_][\p{L}\p{N}_.'’-]*/gu;
const joint = /[._-]/;
/** What nobody types: moments, ids of rows, and what is longer than any name. */
const noise = /^(\d{4}-\d\d.*|\d{6,}|.{41,})$/;

/** The words of a text as they are searched for, small, in their order. */
export function wordsOf(text: string): string[] {
  return [...text.matchAll(run)]
    .map(([word]) => wordOf(word))
    .filter((word) => word !== '' && !noise.test(word));
}

function wordOf(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s?$|'s\b/, '')
    .replace(/[.'-]+$/, '');
}

/** What a joined word is made of; nothing for one that is in one piece. */
export function partsOf(word: string): string[] {
  if (!joint.test(word.slice(1))) return [];
  return word.split(joint).filter((part) => part !== '');
}

/** The file in which a word is looked up: one for each letter, `0` and `_`. */
export function shelfOf(word: string): string {
  const [first = '_'] = word;
  if (/[a-z]/.test(first)) return first;
  return /\d/.test(first) ? '0' : '_';
}
