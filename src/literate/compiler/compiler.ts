import { join, relative } from 'node:path';
import ts from 'typescript';
import type { Files } from '../book/files';

/** The compiler, looking at one reader's folder at a time. */
export interface Compiler {
  /** Looks at these files in the place of the repository's own. */
  open: (files: Files) => void;
  /** What does not fit, in all of the open files: file, line, why. */
  complaints: () => string[];
  /** The same of one file, with the place of each complaint in its text. */
  diagnose: (path: string) => ts.Diagnostic[];
  /** The file as the compiler has it; `path` is one of the repository. */
  sourceFile: (path: string) => ts.SourceFile | undefined;
  /** What an editor shows when one points at this place of a file. */
  quickInfo: (path: string, position: number) => ts.QuickInfo | undefined;
}

/** Files that a reader does not write are the same for all of them. */
const given = /^connector\/(sandbox|node_modules)\/|^(?!connector\/)/;

/**
 * Opens one folder after another as if it were the repository's connector,
 * under its settings. What two folders have in common is parsed once.
 */
export function createCompiler(root: string): Compiler {
  const folder = join(root, 'connector');
  const settings = join(folder, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(settings, ts.sys.readFile).config,
    ts.sys,
    folder,
  );
  const versions = new Map<string, { text: string; version: string }>();
  const besides = new Set<string>();
  let files: Files = new Map();
  let opened = 0;

  const read = (path: string) => {
    const name = relative(root, path);
    const written = files.get(name);
    return written ?? (given.test(name) ? ts.sys.readFile(path) : undefined);
  };
  const service = ts.createLanguageService({
    // The first tests of a reader stand beside the connector.
    getCompilationSettings: () => ({ ...options, rootDir: root }),
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getProjectVersion: () => `${opened} ${besides.size}`,
    getScriptFileNames: () => [
      ...[...files.keys(), ...besides]
        .filter((path) => path.endsWith('.ts'))
        .map((path) => join(root, path)),
    ],
    getScriptVersion(path) {
      const text = read(path) ?? '';
      const before = versions.get(path);
      if (before?.text === text) return before.version;
      const version = String(Number(before?.version ?? 0) + 1);
      versions.set(path, { text, version });
      return version;
    },
    getScriptSnapshot(path) {
      const text = read(path);
      return text === undefined
        ? undefined
        : ts.ScriptSnapshot.fromString(text);
    },
    readFile: read,
    fileExists: (path) => read(path) !== undefined,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });

  const diagnose = (path: string) => [
    ...service.getSyntacticDiagnostics(join(root, path)),
    ...service.getSemanticDiagnostics(join(root, path)),
  ];
  return {
    open(next) {
      if (next === files) return;
      files = next;
      opened++;
    },
    complaints: () =>
      [...files.keys()]
        .filter((path) => path.endsWith('.ts'))
        .flatMap(diagnose)
        .map((mistake) => complaintOf(mistake, root)),
    diagnose,
    sourceFile(path) {
      if (!files.has(path)) besides.add(path);
      return service.getProgram()?.getSourceFile(join(root, path));
    },
    quickInfo: (path, position) =>
      service.getQuickInfoAtPosition(join(root, path), position),
  };
}

function complaintOf(
  { file, start = 0, messageText }: ts.Diagnostic,
  root: string,
): string {
  const why = ts.flattenDiagnosticMessageText(messageText, ' ');
  if (!file) return why;
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `${relative(root, file.fileName)}:${line + 1}: ${why}`;
}
