import ts from 'typescript';
import { namedWithin, type Named } from './named';
import { nearest } from './nearest';
import type { Reference } from './reference';
import { spanOf, textOf, type Span } from './slice';
import { WeaveError } from './weaveError';

/** The code that a reference stands for, at the left margin, no last newline. */
export function locate(source: string, { path, names }: Reference): string {
  if (names.length === 0) return source.replace(/\s+$/, '');
  const file = parse(source, path);
  const spans = names.map((name) => findSpan(file, path, name));
  return spans.reduce((text, span, index) => {
    const previous = spans[index - 1];
    return previous
      ? text + between(previous, span, file) + textOf(span, file)
      : textOf(span, file);
  }, '');
}

function parse(source: string, path: string): ts.SourceFile {
  const json = path.endsWith('.json');
  if (!json && !/\.[cm]?tsx?$/.test(path)) {
    throw new WeaveError(
      `only TypeScript and JSON have names to show; ask for the whole of ${path}`,
    );
  }
  const kind = json ? ts.ScriptKind.JSON : undefined;
  return ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind);
}

function findSpan(file: ts.SourceFile, path: string, name: string[]): Span {
  let nodes: ts.Node[] = [file];
  name.forEach((segment, depth) => {
    const known = nodes.flatMap((node) => namedWithin(node));
    const owner = name.slice(0, depth).join('.');
    const place = owner ? `${owner} in ${path}` : path;
    nodes = pick(known, segment, place, file);
  });
  const spans = nodes.map((node) => spanOf(node, file));
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function pick(
  known: Named[],
  name: string,
  place: string,
  file: ts.SourceFile,
): ts.Node[] {
  const found = known.filter(({ names }) => names.includes(name));
  if (found.length === 0) {
    const names = known.flatMap((one) => one.names);
    const others = nearest(name, names).join(', ') || 'nothing';
    throw new WeaveError(`${place} has no "${name}". Nearest: ${others}`);
  }
  const nodes = found.map(({ node }) => node);
  if (nodes.length > 1 && !isOneThing(known, found)) {
    const lines = nodes.map((node) => {
      const start = node.getStart(file);
      return file.getLineAndCharacterOfPosition(start).line + 1;
    });
    throw new WeaveError(
      `${place} has "${name}" ${nodes.length} times (lines ${lines.join(', ')})`,
    );
  }
  return nodes;
}

/** Imports, and the overloads of a function, stand side by side. */
function isOneThing(known: Named[], found: Named[]): boolean {
  const [first] = found;
  const from = first ? known.indexOf(first) : -1;
  return found.every(
    (one, index) =>
      known[from + index] === one &&
      (ts.isImportDeclaration(one.node) || ts.isFunctionDeclaration(one.node)),
  );
}

/** Neighbors keep the distance they have in the file. */
function between(before: Span, after: Span, file: ts.SourceFile): string {
  const gap = file.text.slice(before.end, after.start);
  if (gap.trim() === '' && gap.includes('\n')) {
    return gap.replace(/[^\n]/g, '');
  }
  return file.text.slice(0, after.start).endsWith('\n') ? '\n\n' : '\n';
}
