import { drawing, words } from './lettering';
import { arrow, box, line } from './pen';

const left = 72;
const perSecond = 3.1;
const base = 172;

const at = (time: number) => left + time * perSecond;

/** When the requests leave that take one place after another. */
const places = [
  [0, 61, 122],
  [1, 62],
  [2, 63],
];

export function slidingMinute(): string {
  return drawing(
    {
      name: 'sliding-minute',
      height: 262,
      title: 'Three places, and who holds them',
      description:
        'A time line of 130 seconds with three places above it, one below the other. Requests leave at 0, 1 and 2 seconds, and each holds its place for 61 seconds: one until it is answered, and sixty after that. So the next leave at 61, 62 and 63, and the seventh at 122. A red bracket shows any sixty seconds: it never holds more than three departures.',
    },
    ...places.map((leaves, i) => place(40 + i * 42, i + 1, leaves)),
    arrow([left - 8, base], [472, base]),
    ...[0, 61, 122].map(
      (time) =>
        line([at(time), base], [at(time), base + 7]) +
        words(at(time), base + 24, `${time} s`),
    ),
    line([at(31), base + 44], [at(31), base + 34], { red: true }),
    line([at(91), base + 44], [at(91), base + 34], { red: true }),
    line([at(31), base + 44], [at(91), base + 44], { red: true }),
    words(at(61), base + 66, 'in any sixty seconds,', { red: true }),
    words(at(61), base + 85, 'at most three leave', { red: true }),
    words(at(30), 24, 'taken until a minute after the answer'),
  );
}

function place(y: number, number: number, leaves: number[]): string {
  const held = leaves.map((time) => {
    const from = at(time);
    const to = Math.min(at(time + 61) - 3, 468);
    return (
      box(from, y, to - from, 26) +
      box(from, y, 5, 26, { red: true }) +
      (to - from > 60 ? words((from + to) / 2 + 4, y + 18, 'taken') : '')
    );
  });
  return (
    words(left - 10, y + 18, `place ${number}`, { anchor: 'end' }) +
    held.join('')
  );
}
