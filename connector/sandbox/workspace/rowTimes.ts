import { toIso } from '../account/clock';
import { hash } from '../account/ids';
import type { Row } from '../account/model';
import { me, people } from '../account/people';

type Stamp = Pick<Row, 'createdAt' | 'modifiedAt'> &
  Required<Pick<Row, 'createdBy' | 'modifiedBy'>>;

/** Rows appear one after the other; the last one to change dates the sheet. */
export function rowTimes(
  key: string,
  created: string,
  modified: string,
  rows: number,
) {
  const start = Date.parse(created);
  const end = Date.parse(modified);
  return (index: number): Stamp => {
    const createdAt = start + index * 11 * 60_000;
    const share = hash(`${key}/modified/${index}`, 7) / 2 ** 32;
    const modifiedAt =
      index === rows - 1 ? end : createdAt + share * (end - createdAt);
    const editor = people[hash(`${key}/editor/${index}`, 7) % people.length];
    return {
      createdAt: toIso(createdAt),
      createdBy: me,
      modifiedAt: toIso(modifiedAt),
      modifiedBy: editor ?? me,
    };
  };
}
