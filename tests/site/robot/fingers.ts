/**
 * Pastes lines into a declaration where its caption says, among its entries,
 * which a person tells apart by how far they stand to the right.
 */
export function putInto(block: string, place: string, text: string): string {
  const lines = block.split('\n');
  const pasted = text.replace(/\n$/, '').split('\n');
  const names = [...place.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const found = names.map((name) => findEntry(lines, name, place));
  const [first, last] = [found[0]!, found.at(-1)!];
  if (place.startsWith('after ')) lines.splice(last.to, 0, ...pasted);
  else if (place.startsWith('before ')) lines.splice(first.from, 0, ...pasted);
  else lines.splice(first.from, last.to - first.from, ...pasted);
  return lines.join('\n');
}

/** The lines of an entry, of a case or of an import, from one up to another. */
function findEntry(lines: readonly string[], name: string, place: string) {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const opens = new RegExp(
    `^\\s+(?:async )?\\[?['"]?${quoted}['"]?\\b|^\\s*\\| .*\\b${quoted}\\b|from '${quoted}';$`,
  );
  const found = lines.flatMap((line, index) =>
    opens.test(line) ? [index] : [],
  );
  if (found.length !== 1) {
    throw new Error(
      `the caption says "${place}", and I find ${found.length} lines called ${name}`,
    );
  }
  const [at] = found as [number];
  if (/ from '/.test(lines[at]!)) return anImport(lines, at);

  const margin = indentOf(lines[at]!);
  let from = at;
  while (/^\s*(\/\*\*|\*|\/\/)/.test(lines[from - 1] ?? '')) from--;
  const isMore = (line = '') =>
    (line !== '' && indentOf(line) > margin) ||
    (indentOf(line) === margin && /^\s*[\])}]/.test(line));
  let to = at + 1;
  while (isMore(lines[to])) to++;
  return { from, to };
}

function anImport(lines: readonly string[], at: number) {
  let from = at;
  while (!lines[from]!.startsWith('import ')) from--;
  return { from, to: at + 1 };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
