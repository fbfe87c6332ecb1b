import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { putInto } from './fingers';

/**
 * Does with a copied text what its caption says, as a person would who has only
 * the caption, the clipboard and their own files.
 */
export function paste(
  folder: string,
  file: string,
  where: string,
  text: string,
): void {
  const path = join(folder, file);
  const present = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, edit(present, where, text));
}

function edit(
  present: string | undefined,
  where: string,
  text: string,
): string {
  if (where === 'a new file') {
    if (present !== undefined)
      throw new Error('the caption says "a new file", and I have one already');
    return text;
  }
  if (present === undefined)
    throw new Error(`the caption says "${where}", and I have no such file`);
  if (where === 'in place of the whole file') return text;

  const blocks = toBlocks(present);
  const within = /^in (`[^`]+`|the imports), (.*)$/.exec(where);
  if (within) {
    const [, owner = '', place = ''] = within;
    const at = findBlock(blocks, owner.replace(/^the |`/g, ''), where);
    blocks[at] = putInto(blocks[at]!, place, text);
    return `${blocks.join('\n\n')}\n`;
  }
  const names = [...where.matchAll(/`([^`]+)`|the (imports)/g)].map(
    ([, name, imports]) => name ?? imports ?? '',
  );
  const at = names.map((name) => findBlock(blocks, name, where));
  const pasted = text.trimEnd();
  if (where.startsWith('after ')) blocks.splice(at[0]! + 1, 0, pasted);
  else if (where.startsWith('before ')) blocks.splice(at[0]!, 0, pasted);
  else {
    const [first, ...others] = toBlocks(pasted);
    if (at.length !== others.length + 1) {
      throw new Error(
        `the caption names ${at.length} places, and I hold ${others.length + 1} pieces`,
      );
    }
    for (const [i, index] of at.entries())
      blocks[index] = [first!, ...others][i]!;
  }
  return `${blocks.join('\n\n')}\n`;
}

/** What a blank line parts from what begins at the margin. */
function toBlocks(text: string): string[] {
  return text.trimEnd().split(/\n\n(?=\S)/);
}

function findBlock(
  blocks: readonly string[],
  name: string,
  where: string,
): number {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const declares =
    name === 'imports'
      ? /^import\b/m
      : new RegExp(
          `^(?:export )?(?:async )?(?:function\\*?|const|let|class|interface|type) ${quoted}\\b|^\\S+\\('${quoted}'`,
          'm',
        );
  const found = blocks.flatMap((block, index) =>
    declares.test(block) ? [index] : [],
  );
  if (found.length !== 1) {
    throw new Error(
      `the caption says "${where}", and I find ${found.length} places called ${name}`,
    );
  }
  return found[0]!;
}
