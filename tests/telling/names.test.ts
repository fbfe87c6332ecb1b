import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import type { Page } from '../../src/literate/book/files';
import { root } from '../../src/literate/book/root';
import { listFences } from '../../src/literate/fences/fences';
import { filesAfter, filesBefore } from '../../src/literate/steps/checkpoint';
import { connectorFiles, openGuide } from '../../src/literate/steps/guide';
import { toFile } from '../../src/literate/steps/paragraphs';

/** Names that a page speaks of although its reader does not have them, and why. */
const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '01-protocol': { totalRowCount: 'Smartsheet’s, and what it means is said' },
  '03-spec': { hidden: 'Smartsheet’s, of a column' },
};

const bare = new Map<string, string>();

const { book, pages } = openGuide(root);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Pages whose reader has a program, or gets one. */
const told = [...book.trees]
  .filter(([, tree]) => tree.has('connector/src/main.ts'))
  .flatMap(([page]) => pages.find(({ path }) => path === page) ?? []);

/** What is in every reader's clone, and whatever Node brings. */
const given = namesOf(
  ['connector/sandbox', 'acceptance', 'tests', 'scripts', 'src/score'].flatMap(
    (folder) => listCode(folder).map(read),
  ),
);
const givenFiles = ['connector/sandbox', 'acceptance', 'tests', 'scripts']
  .flatMap(listCode)
  .map((path) => basename(path));

/** Whatever is or was in the connector on some page. */
const ours = namesOf(
  [...connectorFiles(root), ...listCode('docs/_stages')].map(read),
);

for (const page of told) {
  test(`${page.path} speaks of nothing that its reader does not have`, () => {
    const excused = Object.keys(exceptions[basename(page.path, '.mdx')] ?? {});
    const strange = strangersOn(page);
    assert.deepEqual(
      strange.filter(({ name }) => !excused.includes(name)).map(inWords),
      [],
    );
    assert.deepEqual(
      excused.filter((name) => !strange.some((one) => one.name === name)),
      [],
      'there is no need for these exceptions any more',
    );
  });
}

test('a name that is told some chapters later is found, however it is put', () => {
  const text =
    'Then `createSync` waits, `parallel` is 4, and `state.swept_at = now` in\n`rows/walk.ts`; but `run(source)` and `isTaken` are there.';
  const page = { path: 'docs/03-implementation/02-x.mdx', text };
  assert.deepEqual(
    strangersOn(page).map(({ name, line }) => `${line}: ${name}`),
    ['1: createSync', '1: parallel', '1: swept_at', '2: rows/walk.ts'],
  );
});

interface Stranger {
  name: string;
  page: string;
  line: number;
}

const inWords = ({ name, page, line }: Stranger) => `${page}:${line}: ${name}`;

/** Names in the prose of a page that its reader looks for in vain. */
function strangersOn(page: Page): Stranger[] {
  const has = toolsOn(page);
  const files = new Set([...has.files, ...givenFiles]);
  return codeIn(page).flatMap(({ text, line }) =>
    [
      ...pathsIn(text).filter((path) => !files.has(basename(path))),
      ...identifiersIn(text).filter(
        (name) =>
          !has.names.has(name) &&
          (ours.has(name) || (isCompound(name) && !given.has(name))),
      ),
    ].map((name) => ({ name, page: page.path, line })),
  );
}

/** What a reader of this page has or had on it, and what it shows. */
function toolsOn(page: Page): { names: Set<string>; files: Set<string> } {
  const onTheWay = book.steps
    .filter((step) => step.page === page.path)
    .map(({ file, tree }) => [file, toFile(tree.get(file) ?? [])] as const);
  const trees: (readonly (readonly [string, string])[])[] = [
    [...filesBefore(book, page.path)],
    [...filesAfter(book, page.path)],
    onTheWay,
  ];
  const code = trees.flat();
  const shown = pages
    .filter(({ path }) => path === page.path)
    .flatMap(({ text }) => listFences(text).map(({ body }) => body));
  return {
    names: new Set([
      ...namesOf(code.map(([, text]) => text)),
      ...shown.flatMap(wordsIn),
    ]),
    files: new Set(code.map(([path]) => basename(path))),
  };
}

/** The pieces of a page that are set as code within a sentence. */
function codeIn({ text }: Page): { text: string; line: number }[] {
  const lines = text.split('\n');
  for (const { line, lastLine } of listFences(text))
    lines.fill('', line - 1, lastLine);
  const prose = lines.join('\n').replace(/^---\n[\s\S]*?\n---\n/, blank);
  return [...prose.matchAll(/`([^`]+)`/g)].map((found) => ({
    text: found[1]!,
    line: prose.slice(0, found.index).split('\n').length,
  }));
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

const pathsIn = (code: string) =>
  [...code.matchAll(/(?<![*\w.])[\w/][\w./-]*\.ts\b/g)].map(([path]) => path);

/** Whether a name can be nothing but code: `toJson`, `RecordStep`. */
const isCompound = (name: string) => /^[A-Za-z]+[a-z\d][A-Z]\w*$/.test(name);

/** The names in a name, one of another, a call or a comparison; in a command, none. */
function identifiersIn(code: string): string[] {
  const isExpression = /^[\w$.?!]+(\(.*\))?( [=<>&|?+*-]+ .*)?$/.test(code);
  if (!isExpression || /\.(ts|js|json|jsonl|mdx?|sh|py)$/.test(code)) return [];
  const [first = '', ...rest] = wordsIn(code);
  return first in globalThis ? [] : [first, ...rest];
}

function wordsIn(text: string): string[] {
  return text.match(/[A-Za-z_$][\w$]*/g) ?? [];
}

/** The names and keys in code, its comments apart. */
function namesOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => wordsIn(withoutComments(text))));
}

function withoutComments(text: string): string {
  const known = bare.get(text);
  if (known !== undefined) return known;
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true);
  scanner.setText(text);
  const parts: string[] = [];
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken)
    parts.push(scanner.getTokenText());
  const code = parts.join(' ');
  bare.set(text, code);
  return code;
}

function listCode(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.(ts|js|mjs)$/.test(name) && !name.includes('node_modules'),
    )
    .map((name) => join(folder, name));
}
