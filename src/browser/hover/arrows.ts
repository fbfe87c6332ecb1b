import type { Name } from './loadNames';

/**
 * The name that an arrow key leads to: the next or the previous one, or the
 * first of the next or the previous line that has any.
 */
export function stepFrom(
  current: Name,
  key: string,
  names: readonly Name[],
  text: string,
): Name | undefined {
  const at = names.indexOf(current);
  if (key === 'ArrowRight') return names[at + 1];
  if (key === 'ArrowLeft') return names[at - 1];
  const lineOf = ({ start }: Name) => text.slice(0, start).split('\n').length;
  const here = lineOf(current);
  if (key === 'ArrowDown') return names.find((name) => lineOf(name) > here);
  if (key !== 'ArrowUp') return undefined;
  const above = names.findLast((name) => lineOf(name) < here);
  return above && names.find((name) => lineOf(name) === lineOf(above));
}
