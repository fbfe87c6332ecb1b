import { importsOf, type SourceFile } from './sourceFiles';

/** Folder → what its files may import besides those of their own folder. */
export type Drawing = ReadonlyMap<string, readonly string[]>;

/** The table of CONTRIBUTING.md whose first column is headed "files in". */
export function readDrawing(markdown: string): Drawing {
  const [, rows = ''] =
    /^\| files in +\| may import +\|\n\| -+ +\| -+ +\|\n((?:\|.*\n)+)/m.exec(
      markdown,
    ) ?? [];
  return new Map(
    rows
      .trim()
      .split('\n')
      .map((row) => row.split('|').map(namesIn))
      .map(([, [folder = ''] = [], allowed = []]) => [folder, allowed]),
  );
}

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

/** Imports that the drawing does not have, each with what to do about it. */
export function listStrays(
  files: readonly SourceFile[],
  drawing: Drawing,
): string[] {
  return files.flatMap((file) => {
    const folder = folderOf(file.path, drawing);
    if (folder === undefined) {
      return `${file.path} lies in no folder of the table in CONTRIBUTING.md: add its row, with what it may import`;
    }
    const allowed = [folder, ...(drawing.get(folder) ?? [])];
    if (allowed.includes('anything')) return [];
    return importsOf(file)
      .filter((to) => !allowed.some((start) => isWithin(to, start)))
      .filter((to) => folderOf(to, drawing) !== folder)
      .map(
        (to) =>
          `${file.path} imports ${to}, which the table in CONTRIBUTING.md does not let ${folder} do: move what both need to where both may reach it`,
      );
  });
}

/** The row for a file: that of the longest name. */
function folderOf(path: string, drawing: Drawing): string | undefined {
  return [...drawing.keys()]
    .filter((folder) => path.startsWith(folder))
    .sort((a, b) => b.length - a.length)[0];
}

function isWithin(to: string, start: string): boolean {
  if (start.endsWith('/') || start.endsWith(':')) return to.startsWith(start);
  return to === start || to.startsWith(`${start}/`);
}

/** Rows of the drawing that lead, one after another, back to where they began. */
export function circlesOfRows(drawing: Drawing): string[] {
  const reach = new Map(
    [...drawing].map(([folder, allowed]) => [
      folder,
      [...drawing.keys()].filter(
        (other) =>
          other !== folder && allowed.some((start) => isWithin(other, start)),
      ),
    ]),
  );
  return circlesOf(reach);
}

/** Circles of imports, each as the files it goes through. */
export function listCircles(files: readonly SourceFile[]): string[] {
  const name = (path: string) => path.replace(/\.(tsx?|[cm]?js)$/, '');
  return circlesOf(
    new Map(files.map((file) => [name(file.path), importsOf(file).map(name)])),
  );
}

function circlesOf(reach: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (here: string, trail: string[]): void => {
    if (trail.includes(here)) {
      found.push([...trail.slice(trail.indexOf(here)), here].join(' → '));
    } else if (!done.has(here)) {
      for (const next of reach.get(here) ?? []) visit(next, [...trail, here]);
      done.add(here);
    }
  };
  for (const here of reach.keys()) visit(here, []);
  return found;
}

/** Files that are no tests and import one, each with the way out. */
export function listBorrowers(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !path.startsWith('tests/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((to) => to.startsWith('tests/'))
        .map(
          (to) =>
            `${file.path} imports ${to}: tests may be deleted without anybody missing them, so move what it needs into src/`,
        ),
    );
}
