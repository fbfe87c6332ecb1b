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
  const start = withComment(node, file);
  const before = /\|\s*$/.exec(file.text.slice(0, start));
  const bar = ts.isUnionTypeNode(node.parent) ? before : null;
  const after = /^[ \t]*,?(?:[ \t]*\/\/[^\n]*)?/.exec(
    file.text.slice(node.end),
  );
  return {
    start: bar ? bar.index : start,
    end: node.end + (after?.[0].length ?? 0),
  };
}

/** The comments right above a node are its own; a blank line parts them. */
function withComment(node: ts.Node, file: ts.SourceFile): number {
  let start = node.getStart(file);
  const comments = ts.getLeadingCommentRanges(file.text, node.getFullStart());
  for (const comment of [...(comments ?? [])].reverse()) {
    const between = file.text.slice(comment.end, start);
    if (between.split('\n').length > 2) break;
    start = comment.pos;
  }
  return start;
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
