import { escapeHtml } from './escapeHtml';

/** Keys with their colon, strings, numbers and words, and what stands between. */
const token =
  /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*|\btrue\b|\bfalse\b|\bnull\b)|(,)|[^",\d-]+|[\s\S]/g;

/**
 * A message as HTML: keys, strings and numbers in color, what kind of message
 * it is in bold, and a place to break a line after every comma.
 */
export function messageHtml(line: string): string {
  let key = '';
  return line.replace(
    token,
    (
      all: string,
      text: string | undefined,
      colon: string | undefined,
      value: string | undefined,
      comma: string | undefined,
    ) => {
      if (text !== undefined && colon !== undefined) {
        key = text;
        return `<span class="t-key">${escapeHtml(text)}</span>${colon}`;
      }
      if (text !== undefined) {
        const kind = key === '"type"' ? 't-kind' : 't-string';
        key = '';
        return `<span class="${kind}">${escapeHtml(text)}</span>`;
      }
      if (value !== undefined)
        return `<span class="t-constant">${value}</span>`;
      return comma ? ',<wbr>' : escapeHtml(all);
    },
  );
}
