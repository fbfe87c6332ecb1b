import ts from 'typescript';
import type { SourceFile } from './sourceFiles';

const camelCase = /^[a-z][a-zA-Z0-9]*(\.[a-zA-Z]+)*$/;
const pascalCase = /^([A-Z][a-zA-Z0-9]*|index)\.tsx$/;

/** Files of code that are not called as others are, with what they should be. */
export function listOddNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const name = path.replace(/^.*\//, '');
    const isComponent = name.endsWith('.tsx');
    if ((isComponent ? pascalCase : camelCase).test(name)) return [];
    const [first = '', ...rest] = name.split('.');
    const words = first.split(/[-_]/);
    const joined = words
      .map((word, at) => (at > 0 || isComponent ? capital(word) : small(word)))
      .join('');
    return `${path} should be called ${[joined, ...rest].join('.')}: camelCase as its exports are, PascalCase for a component`;
  });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function small(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** British spellings, and what Americans write instead. */
const spellings: readonly [RegExp, string][] = [
  [
    /\b\w*(?:col|behavi|neighb|fav|hon|lab|flav|rum|endeav)our(?:s|ed|ing|able|ite|ites|ful|less|hood|al|ly)?\b/gi,
    '-or',
  ],
  [/\b(?:centre|metre|fibre|theatre|litre)[sd]?\b/gi, '-er'],
  [/\b(?:licence|defence|offence|pretence)s?\b/gi, '-se'],
  [/\b(?:analys|catalys|paralys)(?:e|ed|es|ing)\b/gi, '-yze'],
  [
    /\b(?:real|organ|recogn|normal|initial|serial|summar|final|optim|minim|maxim|custom|categor|author|apolog|emphas|character|general|special|standard|capital|util|visual|synchron|token|symbol|priorit)is(?:e|es|ed|ing|ation|ations)\b/gi,
    '-ize',
  ],
  [
    /\b(?:cancel|travel|model|label|signal|level|channel)l(?:ed|ing|er)\b/gi,
    'one l',
  ],
  [/\b(?:fulfil|skilful|enrol|instal)\b/gi, 'two l'],
  [/\bgrey\b/gi, 'gray'],
  [/\bjudgement\b/gi, 'judgment'],
  [/\bprogrammes?\b/gi, 'program'],
  [/\b(?:whilst|amongst)\b/gi, 'while, among'],
];

/** British words in code, in names too, or in prose; page, line, and remedy. */
export function listBritish(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) =>
      spellings.flatMap(([pattern, remedy]) =>
        // A name's words are words: inColourOf, no_colour.
        [...spaced(line).matchAll(pattern)].map(
          ([word]) => `${path}:${at + 1}: "${word}" is British: ${remedy}`,
        ),
      ),
    ),
  );
}

function spaced(line: string): string {
  return line.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
}

/** Exported functions without a sentence that says what they are for. */
export function listUndocumented(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    return file.statements.filter(isExportedFunction).flatMap((node) => {
      if (/^\/\*\*/.test(commentOn(node, text))) return [];
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      return `${path}:${line + 1}: ${node.name?.text ?? 'default'} has no docstring: say what it gives, in which unit, and what it throws`;
    });
  });
}

function isExportedFunction(
  node: ts.Statement,
): node is ts.FunctionDeclaration {
  return (
    ts.isFunctionDeclaration(node) &&
    node.body !== undefined &&
    (node.modifiers ?? []).some(
      ({ kind }) => kind === ts.SyntaxKind.ExportKeyword,
    )
  );
}

/** The last comment before a declaration; overloads have it before the first. */
function commentOn(node: ts.FunctionDeclaration, text: string): string {
  const first = node.parent.forEachChild((other) =>
    ts.isFunctionDeclaration(other) && other.name?.text === node.name?.text
      ? other
      : undefined,
  );
  const from = (first ?? node).getFullStart();
  const comment = ts.getLeadingCommentRanges(text, from)?.at(-1);
  return comment ? text.slice(comment.pos, comment.end) : '';
}

/** The pages whose number is not their place in their folder, counted from 1. */
export function listMisnumbered(paths: readonly string[]): string[] {
  const pages = paths
    .filter((path) => /^docs\/\d\d-[^/]+\/[^/]+\.mdx$/.test(path))
    .sort();
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
  return pages.flatMap((path, i) => {
    const before = pages.slice(0, i).map(folderOf);
    const place = before.filter((folder) => folder === folderOf(path)).length;
    const number = String(place + 1).padStart(2, '0');
    return path.split('/').at(-1)?.startsWith(`${number}-`)
      ? []
      : [`${path} is page ${number} of its folder: number it so`];
  });
}
