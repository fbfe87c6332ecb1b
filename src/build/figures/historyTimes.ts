import { drawing, words } from './lettering';
import { arrow, box, circle, line } from './pen';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const base = 168;

const at = (day: number) => 118 + day * 56;

/** What was written when; a row stands in line at its last edit. */
const rows = [
  { name: 'permit', edits: [1, 5], y: 62 },
  { name: 'paint', edits: [3], y: 112 },
];

export function historyTimes(): string {
  return drawing(
    {
      name: 'history-times',
      height: 268,
      title: 'The two times of a history',
      description:
        'A week on a line, and two rows above it. The permit was edited on Monday and on Friday, the paint on Wednesday. since stands on Sunday, where the last pass ended. The cursor, in red, has come to Wednesday: the paint is done, the permit is not, because rows stand in line by their last edit. What the permit held on Monday lies before the cursor and after since, and will still be delivered.',
    },
    arrow([96, base], [474, base]),
    ...days.map(
      (day, i) =>
        line([at(i), base], [at(i), base + 7]) + words(at(i), base + 24, day),
    ),
    ...rows.map(({ name, y, edits }) => row(name, y, edits)),
    line([at(0), 36], [at(0), base + 8]),
    words(at(0), 26, 'since', { hand: 'code' }),
    line([at(3), 36], [at(3), base + 8], { red: true }),
    words(at(3), 26, 'cursor', { hand: 'code', red: true }),
    words(at(1) + 4, 50, 'to come'),
    words(at(5), 50, 'its turn'),
    words(at(3) - 14, 122, 'done', { anchor: 'end' }),
    words(20, base + 60, 'since: a value is delivered if it is newer', {
      anchor: 'start',
    }),
    words(20, base + 82, 'cursor: rows whose last edit is older are done', {
      anchor: 'start',
      red: true,
    }),
  );
}

function row(name: string, y: number, edits: number[]): string {
  const [first = 0, last = first] = [edits[0], edits.at(-1)];
  return (
    words(88, y + 11, name, { anchor: 'end' }) +
    line([at(first), y + 6], [at(last), y + 6], { dashed: true }) +
    edits
      .map((day) =>
        day === last
          ? box(at(day) - 8, y - 2, 16, 16)
          : circle([at(day), y + 6], 7),
      )
      .join('')
  );
}
