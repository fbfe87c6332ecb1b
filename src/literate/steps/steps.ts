import { listFences, type Fence } from '../fences/fences';
import { nearest } from '../fences/nearest';
import { parseReference } from '../fences/reference';
import { WeaveError } from '../fences/weaveError';
import readersTests from './readersTests.json';
import { find, tell, tellWithin, type Place, type Tree } from './tree';
import { toParagraphs, type Paragraph } from './paragraphs';

/** A page of the guide, in the order of reading. */
export interface Page {
  /** Path in the repository: `docs/03-implementation/03-spec.mdx`. */
  path: string;
  text: string;
}

/** Something the reader pastes. */
export interface Step {
  page: string;
  /** Of the opening fence, from 1. */
  line: number;
  /** The reader's file: `connector/src/spec.ts`. */
  file: string;
  /** The file it is taken from: the same, or an earlier version of it. */
  source: string;
  place: Place;
  /** What the Copy button gives, a newline at its end. */
  text: string;
  /** The reader's files with the step in them. */
  tree: Tree;
}

export interface Book {
  steps: Step[];
  /** The reader's files at the end of each page that has steps. */
  trees: Map<string, Tree>;
  /** What an author has to mend: page, line, what and how. */
  problems: string[];
}

export type ReadFile = (path: string) => string | undefined;

/** The paragraphs of a file, parsed once in a telling; undefined without a file. */
type ReadParagraphs = (path: string) => Paragraph[] | undefined;

/** Whether a page is of the parts that a reader walks; elsewhere code is quoted. */
export function isWalked(page: string): boolean {
  return /^docs\/0[2-6]-/.test(page);
}

/** Where simpler, earlier versions of the connector's files live. */
const stages = /^docs\/_stages\/[^/]+\//;

/** The reader's file that a source stands for, if it is one of theirs. */
export function readersFile(source: string): string | undefined {
  const file = source.replace(stages, 'connector/');
  const isTheirs =
    /^connector\/(?!sandbox\/)/.test(file) || readersTests.includes(file);
  return isTheirs ? file : undefined;
}

/** Plays the whole guide: every fence that a reader pastes, one after another. */
export function readBook(pages: readonly Page[], readFile: ReadFile): Book {
  const book: Book = { steps: [], trees: new Map(), problems: [] };
  let tree: Tree = new Map();
  const parsed = new Map<string, Paragraph[] | undefined>();
  const readParagraphs: ReadParagraphs = (path) => {
    if (!parsed.has(path)) {
      const text = readFile(path);
      parsed.set(
        path,
        text === undefined ? undefined : toParagraphs(path, text),
      );
    }
    return parsed.get(path);
  };
  for (const { path, text } of pages) {
    if (!isWalked(path)) continue;
    for (const fence of listFences(text)) {
      try {
        const told = playFence(fence, path, tree, readParagraphs);
        if (!told) continue;
        book.steps.push(told);
        book.trees.set(path, (tree = told.tree));
      } catch (error) {
        if (!(error instanceof WeaveError)) throw error;
        book.problems.push(`${path}:${fence.line}: ${error.message}`);
      }
    }
  }
  return book;
}

function playFence(
  { attributes, line }: Fence,
  page: string,
  tree: Tree,
  readParagraphs: ReadParagraphs,
): Step | undefined {
  if (attributes.file === undefined || 'again' in attributes) return undefined;
  const { path, names } = parseReference(attributes.file);
  const file = readersFile(path);
  if (file === undefined) return undefined;
  const source = readParagraphs(path);
  if (source === undefined) throw new WeaveError(`there is no file ${path}`);

  const [inside] = names.filter((name) => name.length > 1);
  const paragraphs = pickParagraphs(source, inside ? [inside] : names, path);
  const told = inside
    ? tellWithin(tree, { path: file, source: paragraphs[0]!, names })
    : tell(tree, {
        path: file,
        paragraphs,
        order: orderOf(file, paragraphs, readParagraphs) ?? source,
        whole: names.length === 0,
      });
  if (typeof told === 'string') {
    throw new WeaveError(
      `${told}. To show code a second time, add "again" to the fence`,
    );
  }
  return {
    page,
    line,
    file,
    source: path,
    ...told,
  };
}

/** The final file, if it has all of the paragraphs: an earlier version is a part. */
function orderOf(
  file: string,
  paragraphs: readonly Paragraph[],
  readParagraphs: ReadParagraphs,
): Paragraph[] | undefined {
  const order = readParagraphs(file) ?? [];
  return paragraphs.every((paragraph) => find(order, paragraph))
    ? order
    : undefined;
}

/** The paragraphs with these names, in the order of the file. */
export function pickParagraphs(
  source: readonly Paragraph[],
  names: readonly string[][],
  path: string,
): Paragraph[] {
  if (names.length === 0) return [...source];
  const wanted = names.map(([name = '']) => {
    const paragraph = source.find((paragraph) =>
      paragraph.names.includes(name),
    );
    const known = source.flatMap((paragraph) => paragraph.names);
    if (!paragraph) {
      throw new WeaveError(
        `${path} has no "${name}" to paste. Nearest: ${nearest(name, known).join(', ')}`,
      );
    }
    return paragraph;
  });
  return source.filter((paragraph) => wanted.includes(paragraph));
}
