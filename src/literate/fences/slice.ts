import ts from 'typescript';

export interface Span {
  start: number;
  end: number;
}

/**
 * Where a declaration begins and ends for a reader: with the comment that
 * stands on it, with the bar of a union before it and the comma after it.
 */
export function spanOf(node: ts.Node, file: ts.SourceFile): Span {
  const { text } = file;
  const after = /^[ \t]*,?(?:[ \t]*\/\/[^\n]*)?/.exec(text.slice(node.end));
  const [start, from] = opening(node, file);
  return {
    start: withComment(start, from, text),
    end: node.end + (after?.[0].length ?? 0),
  };
}

/** Where a node begins, and where the comments above it may begin. */
function opening(node: ts.Node, file: ts.SourceFile): [number, number] {
  const start = node.getStart(file);
  if (!ts.isUnionTypeNode(node.parent)) return [start, node.getFullStart()];
  const types: readonly ts.Node[] = node.parent.types;
  const before = types[types.indexOf(node) - 1];
  const bar = /\|\s*$/.exec(file.text.slice(0, start));
  return [bar?.index ?? start, before?.end ?? node.parent.getFullStart()];
}

/** The comments right above a start are its own; a blank line parts them. */
function withComment(start: number, from: number, text: string): number {
  let first = start;
  const comments = ts.getLeadingCommentRanges(text, from) ?? [];
  for (const comment of comments.reverse()) {
    if (text.slice(comment.end, first).split('\n').length > 2) break;
    first = comment.pos;
  }
  return first;
}

/** The text of a span, moved to the left margin. */
export function textOf(span: Span, file: ts.SourceFile): string {
  const lineStart = file.text.lastIndexOf('\n', span.start - 1) + 1;
  const before = file.text.slice(lineStart, span.start);
  const indent = /^\s*/.exec(before)?.[0] ?? '';
  return file.text
    .slice(span.start, span.end)
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n')
    .trimEnd();
}
