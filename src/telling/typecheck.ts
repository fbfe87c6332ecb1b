import { join, relative } from 'node:path';
import ts from 'typescript';
import type { Files } from './checkpoint';

/** Compiles a reader's folder, and says what does not fit: file, line, why. */
export type TypeChecker = (files: Files) => string[];

/**
 * Checks one folder after another as if it were the repository's connector,
 * under its settings. What two folders have in common is parsed once.
 */
export function createTypeChecker(root: string): TypeChecker {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'connector/tsconfig.json'), ts.sys.readFile)
      .config,
    ts.sys,
    join(root, 'connector'),
  );
  const parsed = new Map<string, ts.SourceFile>();
  let oldProgram: ts.Program | undefined;

  return (files) => {
    const read = (path: string) =>
      isReaders(path, root)
        ? files.get(relative(root, path))
        : ts.sys.readFile(path);
    const host: ts.CompilerHost = {
      ...ts.createCompilerHost(options),
      readFile: read,
      fileExists: (path) =>
        isReaders(path, root)
          ? files.has(relative(root, path))
          : ts.sys.fileExists(path),
      getSourceFile(path, settings) {
        const text = read(path);
        if (text === undefined) return undefined;
        const before = parsed.get(path);
        if (before?.text === text) return before;
        const file = ts.createSourceFile(path, text, settings);
        parsed.set(path, file);
        return file;
      },
    };
    const program = ts.createProgram({
      rootNames: [...files.keys()]
        .filter((path) => path.endsWith('.ts'))
        .map((path) => join(root, path)),
      options,
      host,
      ...(oldProgram && { oldProgram }),
    });
    oldProgram = program;
    return program
      .getSourceFiles()
      .filter(({ fileName }) => isReaders(fileName, root))
      .flatMap((file) => [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ])
      .map((mistake) => inWords(mistake, root));
  };
}

function isReaders(path: string, root: string): boolean {
  return (
    path.startsWith(join(root, 'connector/')) && !path.includes('node_modules')
  );
}

function inWords(
  { file, start = 0, messageText }: ts.Diagnostic,
  root: string,
): string {
  const why = ts.flattenDiagnosticMessageText(messageText, ' ');
  if (!file) return why;
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `${relative(root, file.fileName)}:${line + 1}: ${why}`;
}
