import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from '../../src/literate/book/root';

export interface SourceFile {
  path: string;
  text: string;
}

const textual =
  /\.(ts|tsx|js|mjs|cjs|json|md|mdx|ya?ml|css|svg|html)$|(^|\/)(Dockerfile|LICENSE|run)$/;

/** What is in the repository, or about to be: everything git does not ignore. */
export function sourceFiles(): SourceFile[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8' },
  );
  return listed
    .split('\n')
    .filter((path) => textual.test(path))
    .filter((path) =>
      statSync(join(root, path), { throwIfNoEntry: false })?.isFile(),
    )
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The files whose imports are ours to arrange; pages and their pieces are not. */
export function codeOf(files: readonly SourceFile[]): SourceFile[] {
  return files.filter(
    ({ path }) => /\.(tsx?|[cm]?js)$/.test(path) && !path.startsWith('docs/'),
  );
}

/** The modules a file imports: files of the project by path, packages by name. */
export function importsOf({ path, text }: SourceFile): string[] {
  const statements =
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\b(?:import|require)\('([^']+)'\)/g;
  return [...text.matchAll(statements)].map(([, from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? '';
    if (name.startsWith('@site/')) return name.slice('@site/'.length);
    if (!name.startsWith('.')) return name;
    return posix.join(posix.dirname(path), name);
  });
}

/** These files of code, and all that they import, directly or not. */
export function closureOf(
  paths: readonly string[],
  code: readonly SourceFile[],
): string[] {
  const known = new Map(
    code.map((file) => [file.path.replace(/\.(tsx?|[cm]?js)$/, ''), file]),
  );
  const byPath = new Map(code.map((file) => [file.path, file]));
  const found = new Set<SourceFile>();
  const visit = (file: SourceFile | undefined): void => {
    if (!file || found.has(file)) return;
    found.add(file);
    for (const to of importsOf(file)) visit(known.get(to) ?? byPath.get(to));
  };
  for (const path of paths) visit(byPath.get(path));
  return [...found].map(({ path }) => path);
}
