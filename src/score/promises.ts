import type { DataPromise } from './promise';
import { changePromises } from './promises/changes';
import { choicePromises } from './promises/choice';
import { rowPromises } from './promises/rows';
import { troublePromises } from './promises/trouble';
import { valuePromises } from './promises/values';

const number = ({ id }: DataPromise) => Number(id.slice(1));

/** All promises, by their ids. */
export const promises: readonly DataPromise[] = [
  ...rowPromises,
  ...valuePromises,
  ...troublePromises,
  ...choicePromises,
  ...changePromises,
].sort((a, b) => number(a) - number(b));
