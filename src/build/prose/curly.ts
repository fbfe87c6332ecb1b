/** Where a quote opens: at the start, and behind a space, a bracket or a dash. */
const opens = /^$|[\s([{\u2013\u2014\u2018\u201c/]$/;

/**
 * Prose with the quotes, apostrophes and dots of a printed book, given what
 * stands before it in its paragraph.
 */
export function curly(text: string, before = ''): string {
  let set = before;
  for (const part of text
    .replaceAll('...', '\u2026')
    .split(/(?=["'])|(?<=["'])/))
    set += part === '"' || part === "'" ? quote(part, set) : part;
  return set.slice(before.length).replace(/\u2018(?=\d\ds?\b)/g, '\u2019');
}

function quote(mark: string, before: string): string {
  const isOpening = opens.test(before.slice(-1));
  if (mark === '"') return isOpening ? '\u201c' : '\u201d';
  return isOpening ? '\u2018' : '\u2019';
}

/** The same for a line in which `backticks` mark code, which stays as it is. */
export function curlyTicked(text: string): string {
  let before = '';
  return text
    .split('`')
    .map((part, at) => {
      const set = at % 2 === 1 ? part : curly(part, before);
      before = at % 2 === 1 ? '`' : set.slice(-1) || before;
      return set;
    })
    .join('`');
}
