import type { Files } from './checkpoint';
import { find, nameOf } from './tree';
import { toUnits } from './units';

/** What a reader's files differ in from what they should be, a sentence each. */
export function compareFiles(expected: Files, actual: Files): string[] {
  const lacking = [...expected].flatMap(([path, text]) => {
    const mine = actual.get(path);
    if (mine === undefined) return `${path} is missing.`;
    return mine === text ? [] : compareFile(path, text, mine);
  });
  const early = [...actual.keys()]
    .filter((path) => !expected.has(path))
    .map((path) => `${path} does not belong there, or not yet.`);
  return [...lacking, ...early];
}

function compareFile(path: string, expected: string, actual: string): string[] {
  const [theirs, mine] = [toUnits(path, expected), toUnits(path, actual)];
  const called = (name: string) => {
    if (name === 'imports') return `The block of imports in ${path}`;
    return name === '*' ? path : `"${name}" in ${path}`;
  };
  const lacking = theirs.flatMap((unit) => {
    const own = find(mine, unit);
    if (!own) return `${called(nameOf(unit))} is missing.`;
    return own.text === unit.text
      ? []
      : `${called(nameOf(unit))} reads differently.`;
  });
  const twice = mine.filter((unit, at) => find(mine.slice(0, at), unit));
  const early = mine.filter((unit) => !find(theirs, unit));
  const found = [
    ...lacking,
    ...twice.map((unit) => `${called(nameOf(unit))} is there twice.`),
    ...early.map(
      (unit) => `${called(nameOf(unit))} does not belong there, or not yet.`,
    ),
  ];
  return found.length > 0
    ? found
    : [
        `The parts of ${path} stand in another order, or blank lines or line ends differ.`,
      ];
}
