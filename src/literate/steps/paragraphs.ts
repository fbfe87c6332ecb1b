import ts from 'typescript';
import { firstArgument } from '../fences/named';

/**
 * What a reader pastes in one go at the least: a top-level declaration with its
 * comment, and its neighbors as far as no blank line parts them. A file is its
 * paragraphs with one blank line between each two.
 */
export interface Paragraph {
  /** What a page may call it; `imports` for all imports, `*` for a file that is no TypeScript. */
  names: string[];
  text: string;
}

/** The paragraphs of a file, in their order; a file without names is one. */
export function toParagraphs(path: string, source: string): Paragraph[] {
  if (!/\.tsx?$/.test(path)) return [{ names: ['*'], text: source.trimEnd() }];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (const statement of file.statements) {
    const end = endOfLine(source, statement.end);
    const text = source.slice(from, end);
    const names = declaredNames(statement);
    const last = paragraphs.at(-1);
    if (last && (names.length === 0 || !text.startsWith('\n\n'))) {
      last.text += text;
      last.names.push(...names.filter((name) => !last.names.includes(name)));
    } else {
      paragraphs.push({ names, text: text.trimStart() });
    }
    from = end;
  }
  const last = paragraphs.at(-1);
  if (last) last.text = (last.text + source.slice(from)).trimEnd();
  return paragraphs;
}

/** The file that paragraphs make. */
export function toFile(paragraphs: readonly Paragraph[]): string {
  return `${paragraphs.map(({ text }) => text).join('\n\n')}\n`;
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isImportDeclaration(statement)) return ['imports'];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) =>
      name.getText(),
    );
  }
  if (ts.isExpressionStatement(statement))
    return firstArgument(statement.expression);
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

function endOfLine(source: string, position: number): number {
  const end = source.indexOf('\n', position);
  return end < 0 ? source.length : end;
}
