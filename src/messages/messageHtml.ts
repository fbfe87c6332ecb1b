import { escapeHtml } from './escapeHtml';
import { readMessage, type Member, type Value } from './readMessage';

/** A word of this many characters without a space is no word for people. */
const longWord = 48;
/** A string of so many characters fits a line, and is not broken at its spaces. */
const shortString = 28;
/** So much of an object, in characters, that it is opened only when wanted. */
const longValue = 900;
/** Less than this is not worth a click. */
const shortest = 24;

/**
 * A message as HTML: keys, strings and numbers in color, what kind of message
 * it is in bold, a place to break a line after every comma. What is long is
 * folded. `tells` are the keys that the text around it is about: they stand
 * out, and what is beside them is folded. The text stays the line, character
 * by character, unless its JSON is laid out with spaces.
 */
export function messageHtml(line: string, tells: readonly string[] = []) {
  const message = readMessage(line);
  if (!message || written(message) !== line) return flatHtml(line);
  const told = new Set(tells.map((key) => JSON.stringify(key)));
  return valueHtml(message, { told: holds(message, told) ? told : none });
}

interface Around {
  told: ReadonlySet<string>;
  key?: string;
  depth?: number;
}

const none: ReadonlySet<string> = new Set();

function valueHtml(value: Value, { told, key, depth = 0 }: Around): string {
  const { text, members } = value;
  if (!members) return scalarHtml(text, key);
  const inside = told.size > 0 ? aroundTold(members, told, depth) : undefined;
  const plain = () => membersHtml(members, none, depth).join('');
  const isFolded = !inside && depth > 1 && text.length > longValue;
  const html = isFolded ? fold(plain()) : (inside ?? plain());
  return `${text[0]}${html}${text.at(-1)}`;
}

/** The members with those that are not told folded; undefined if none is. */
function aroundTold(
  members: readonly Member[],
  told: ReadonlySet<string>,
  depth: number,
): string | undefined {
  const isTold = (member: Member) =>
    isOf(member, told) || holds(member.value, told) || member.key === '"type"';
  if (!members.some(isTold)) return undefined;
  const painted = membersHtml(members, told, depth);
  const html: string[] = [];
  for (let from = 0, to = 0; from < members.length; from = to) {
    const here = isTold(members[from]!);
    while (to < members.length && isTold(members[to]!) === here) to++;
    const run = painted.slice(from, to).join('');
    const length = members.slice(from, to).map(memberText).join(',').length;
    html.push(here || length < shortest ? run : fold(run));
  }
  return html.join('');
}

/** Each with the comma that stands before the next one. */
function membersHtml(
  members: readonly Member[],
  told: ReadonlySet<string>,
  depth: number,
): string[] {
  return members.map((member, i) => {
    const { key, colon = '', value } = member;
    const name = key ? `<span class="t-key">${escapeHtml(key)}</span>` : '';
    const here = isOf(member, told);
    const around = { told: here ? none : told, depth: depth + 1 };
    const inner = valueHtml(value, key ? { ...around, key } : around);
    const html = `${name}${colon}${inner}`;
    const comma = i < members.length - 1 ? ',<wbr>' : '';
    return (here ? `<span class="told">${html}</span>` : html) + comma;
  });
}

function scalarHtml(text: string, key: string | undefined): string {
  if (!text.startsWith('"')) return `<span class="t-constant">${text}</span>`;
  if (key === '"type"')
    return `<span class="t-kind">${escapeHtml(text)}</span>`;
  const isOpaque = text.length > longWord && !text.includes(' ');
  const html = isOpaque
    ? escapeHtml(text.slice(0, 13)) + fold(escapeHtml(text.slice(13)))
    : escapeHtml(text);
  return stringHtml(text, html);
}

function stringHtml(text: string, html = escapeHtml(text)): string {
  const isWhole = text.length <= shortString && /[ -]/.test(text);
  return `<span class="t-string${isWhole ? ' whole' : ''}">${html}</span>`;
}

/** Opened by a click; its sign is drawn by CSS, so that it is no text. */
function fold(html: string): string {
  return `<details class="fold"><summary aria-label="more of it"></summary>${html}</details>`;
}

function isOf({ key }: Member, told: ReadonlySet<string>): boolean {
  return key !== undefined && told.has(key);
}

function holds({ members = [] }: Value, told: ReadonlySet<string>): boolean {
  return members.some((one) => isOf(one, told) || holds(one.value, told));
}

function memberText({ key = '', colon = '', value }: Member): string {
  return key + colon + written(value);
}

function written({ text, members }: Value): string {
  if (!members) return text;
  return `${text[0]}${members.map(memberText).join(',')}${text.at(-1)}`;
}

/** Keys with their colon, strings, numbers and words, and what stands between. */
const token =
  /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*|\btrue\b|\bfalse\b|\bnull\b)|(,)|[^",\d-]+|[\s\S]/g;

/** A line that only begins as JSON does, or has spaces in it. */
function flatHtml(line: string): string {
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
        const isKind = key === '"type"';
        key = '';
        return isKind
          ? `<span class="t-kind">${escapeHtml(text)}</span>`
          : stringHtml(text);
      }
      if (value !== undefined)
        return `<span class="t-constant">${value}</span>`;
      return comma ? ',<wbr>' : escapeHtml(all);
    },
  );
}
