import type { Page, ReadFile } from '../book/files';
import { isWalked } from '../book/parts';
import { toBlock, type Pasted } from '../fences/block';
import { listFences } from '../fences/fences';
import { nearest } from '../fences/nearest';
import { inPlace, WeaveError } from '../fences/weaveError';
import { toParagraphs, type Paragraph } from './paragraphs';
import { find, tell, tellWithin, type Place, type Tree } from './tree';

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

/** The guide as its reader follows it. */
export interface Book {
  steps: Step[];
  /** The reader's files at the end of each page that has steps. */
  trees: Map<string, Tree>;
  /** What an author has to mend: page, line, what and how. */
  problems: string[];
}

/** The paragraphs of a file, parsed once in a telling; undefined without a file. */
type ReadParagraphs = (path: string) => Paragraph[] | undefined;

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
        const told = inPlace(path, fence.line, () => {
          const block = toBlock(fence, path);
          return block.kind === 'pasted'
            ? takeStep(block, path, tree, readParagraphs)
            : undefined;
        });
        if (!told) continue;
        book.steps.push(told);
        book.trees.set(path, (tree = told.tree));
      } catch (error) {
        if (!(error instanceof WeaveError)) throw error;
        book.problems.push(error.message);
      }
    }
  }
  return book;
}

function takeStep(
  { reference: { path, names }, file, line }: Pasted,
  page: string,
  tree: Tree,
  readParagraphs: ReadParagraphs,
): Step {
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
  return { page, line, file, source: path, ...told };
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
