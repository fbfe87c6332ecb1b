import type { Name } from './loadNames';

/** The name under a point of the window, if there is one. */
export function nameAt(
  code: HTMLElement,
  names: readonly Name[],
  x: number,
  y: number,
): Name | undefined {
  const offset = offsetAt(code, x, y);
  if (offset === undefined) return undefined;
  return names.find(
    ({ start, end }) =>
      start <= offset && offset <= end && isIn(rangeOf(code, start, end), x, y),
  );
}

/** The characters of a listing from one offset to another. */
export function rangeOf(code: HTMLElement, start: number, end: number): Range {
  const range = document.createRange();
  const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const after = before + (text.textContent?.length ?? 0);
    if (before <= start && start < after) range.setStart(text, start - before);
    if (before < end && end <= after) {
      range.setEnd(text, end - before);
      break;
    }
    before = after;
  }
  return range;
}

function offsetAt(code: HTMLElement, x: number, y: number): number | undefined {
  const [node, offset] = caretAt(x, y) ?? [];
  if (!node || offset === undefined || !code.contains(node)) return undefined;
  const range = document.createRange();
  range.setStart(code, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** Two names for one thing: the standard's, and Safari's. */
function caretAt(x: number, y: number): [Node, number] | undefined {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? [caret.offsetNode, caret.offset] : undefined;
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? [range.startContainer, range.startOffset] : undefined;
}

/** A caret is also found beside a line; a name is only where it is drawn. */
function isIn(range: Range, x: number, y: number): boolean {
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return left <= x && x <= right && top - 2 <= y && y <= bottom + 2;
}
