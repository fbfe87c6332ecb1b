import { touchedFiles } from '../../literate/facts/folder';
import { filesAfter } from '../../literate/steps/checkpoint';
import { openGuide } from '../../literate/steps/guide';

/**
 * The reader's folder at the end of a page, as Markdown to stand there: a row for
 * each folder that the page is about, what it adds with a plus and what it
 * changes with a tilde; the other folders are counted. Empty for a page that
 * does neither.
 */
export function fileMap(siteDir: string, page: string): string {
  const { book } = openGuide(siteDir);
  const signs = new Map(
    touchedFiles(book, page).map(({ path, isNew }) => [
      path,
      isNew ? '+' : '~',
    ]),
  );
  if (signs.size === 0) return '';
  const folders = inFolders([...filesAfter(book, page).keys()].sort());
  const isTouched = ([, paths]: [string, string[]]) =>
    paths.some((path) => signs.has(path));
  const others = folders.filter((folder) => !isTouched(folder));
  const rows = folders
    .filter(isTouched)
    .map(([folder, paths]) => [
      folder,
      paths.map((path) => shown(path, signs.get(path))).join(', '),
    ]);
  if (others.length > 0) {
    const counts = others.map(
      ([folder, { length }]) => `${folder} (${length})`,
    );
    rows.push(['as before', counts.join(', ')]);
  }
  return [
    '',
    '<div className="fileMap">',
    '',
    '| Folder | Its files now, **+\u00a0new** and ~\u00a0changed |',
    '| --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    '</div>',
    '',
  ].join('\n');
}

function inFolders(paths: readonly string[]): [string, string[]][] {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  return [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The blank behind a sign must not part it from its file. */
function shown(path: string, sign: string | undefined): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!sign) return name;
  const emphasis = sign === '+' ? '**' : '*';
  return `${emphasis}${sign}\u00a0${name}${emphasis}`;
}
