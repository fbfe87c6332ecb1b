import type { Attributes } from './info';
import type { Reference } from './reference';

/** What a reader has to know before they copy: it may not be for them. */
export function titleOf({
  refused,
  norun,
  atend,
  title,
}: Attributes): string | undefined {
  if (refused) return 'Not to be pasted: the compiler refuses it.';
  if (norun) return `Not run by our tests: ${norun}`;
  return atend === undefined ? title : 'At the end of this chapter';
}

/** Says where in its file a piece of code stands: "`spec` in `commands`". */
export function whereOf({ names }: Reference): string {
  const owners = new Set(names.map((name) => name.slice(0, -1).join('.')));
  const [owner] = owners;
  if (owners.size === 1 && owner) {
    return `${list(names.map((name) => name.at(-1) ?? ''))} in \`${owner}\``;
  }
  return list(names.map((name) => name.join('.')));
}

function list(names: string[]): string {
  const quoted = names.map((name) =>
    name === 'imports' ? 'the imports' : `\`${name}\``,
  );
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : last;
}
