import { listFences, type Fence } from '../weave/fences';
import { nearest } from '../weave/nearest';
import { parseReference } from '../weave/reference';
import { WeaveError } from '../weave/weave-error';
import readersTests from './readersTests.json';
import { find, tell, tellWithin, type Place, type Tree } from './tree';
import { toUnits, type Unit } from './units';

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

/** The units of a file, parsed once in a telling; undefined without a file. */
type ReadUnits = (path: string) => Unit[] | undefined;

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
  const parsed = new Map<string, Unit[] | undefined>();
  const readUnits: ReadUnits = (path) => {
    if (!parsed.has(path)) {
      const text = readFile(path);
      parsed.set(path, text === undefined ? undefined : toUnits(path, text));
    }
    return parsed.get(path);
  };
  for (const { path, text } of pages) {
    if (!isWalked(path)) continue;
    for (const fence of listFences(text)) {
      try {
        const told = playFence(fence, path, tree, readUnits);
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
  readUnits: ReadUnits,
): Step | undefined {
  if (attributes.file === undefined || 'again' in attributes) return undefined;
  const { path, names } = parseReference(attributes.file);
  const file = readersFile(path);
  if (file === undefined) return undefined;
  const source = readUnits(path);
  if (source === undefined) throw new WeaveError(`there is no file ${path}`);

  const [inside] = names.filter((name) => name.length > 1);
  const units = pickUnits(source, inside ? [inside] : names, path);
  const told = inside
    ? tellWithin(tree, { path: file, source: units[0]!, names })
    : tell(tree, {
        path: file,
        units,
        order: orderOf(file, units, readUnits) ?? source,
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

/** The final file, if it has all of the units: an earlier version is a part. */
function orderOf(
  file: string,
  units: readonly Unit[],
  readUnits: ReadUnits,
): Unit[] | undefined {
  const order = readUnits(file) ?? [];
  return units.every((unit) => find(order, unit)) ? order : undefined;
}

/** The units with these names, in the order of the file. */
export function pickUnits(
  source: readonly Unit[],
  names: readonly string[][],
  path: string,
): Unit[] {
  if (names.length === 0) return [...source];
  const wanted = names.map(([name = '']) => {
    const unit = source.find((unit) => unit.names.includes(name));
    const known = source.flatMap((unit) => unit.names);
    if (!unit) {
      throw new WeaveError(
        `${path} has no "${name}" to paste. Nearest: ${nearest(name, known).join(', ')}`,
      );
    }
    return unit;
  });
  return source.filter((unit) => wanted.includes(unit));
}
