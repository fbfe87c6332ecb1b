/** Shorter lines fit the narrowest phone, and stand as they are. */
const fits = 36;

/**
 * Puts each line of painted code that may be too long for a narrow page into
 * an element, which CSS wraps with a hanging indent and a mark. The text stays
 * the code, character by character.
 */
export function wrappable(html: string, code: string): string {
  const texts = code.split('\n');
  return html
    .split('\n')
    .map((line, at) => wrapped(line, texts[at] ?? ''))
    .join('\n');
}

function wrapped(html: string, text: string): string {
  if (text.length <= fits) return html;
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  const style = indent > 0 ? ` style="--indent:${indent}"` : '';
  return `<span class="line"${style}>${html}</span>`;
}
