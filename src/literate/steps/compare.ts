import type { Files } from '../book/files';
import { find, nameOf } from './tree';
import { toParagraphs } from './paragraphs';

/** What a reader's files differ in from what they should be, a sentence each. */
export function compareFiles(expected: Files, actual: Files): string[] {
  const lacking = [...expected].flatMap(([path, text]) => {
    const mine = actual.get(path);
    if (mine === undefined) return `${path} is missing.`;
    if (mine === text) return [];
    const unixed = mine.replaceAll('\r\n', '\n');
    if (unixed === mine) return compareFile(path, text, mine);
    const ends = `${path} ends its lines as Windows does (CRLF): have your editor end them with LF.`;
    return unixed === text ? ends : [ends, ...compareFile(path, text, unixed)];
  });
  const early = [...actual.keys()]
    .filter((path) => !expected.has(path))
    .map((path) => `${path} does not belong there, or not yet.`);
  return [...lacking, ...early];
}

function compareFile(path: string, expected: string, actual: string): string[] {
  const [theirs, mine] = [
    toParagraphs(path, expected),
    toParagraphs(path, actual),
  ];
  const called = (name: string) => {
    if (name === 'imports') return `The block of imports in ${path}`;
    return name === '*' ? path : `"${name}" in ${path}`;
  };
  const lacking = theirs.flatMap((paragraph) => {
    const own = find(mine, paragraph);
    if (!own) return `${called(nameOf(paragraph))} is missing.`;
    return own.text === paragraph.text
      ? []
      : `${called(nameOf(paragraph))} reads differently.`;
  });
  const twice = mine.filter((paragraph, at) =>
    find(mine.slice(0, at), paragraph),
  );
  const early = mine.filter((paragraph) => !find(theirs, paragraph));
  const found = [
    ...lacking,
    ...twice.map((paragraph) => `${called(nameOf(paragraph))} is there twice.`),
    ...early.map(
      (paragraph) =>
        `${called(nameOf(paragraph))} does not belong there, or not yet.`,
    ),
  ];
  return found.length > 0
    ? found
    : [`The parts of ${path} stand in another order, or blank lines differ.`];
}
