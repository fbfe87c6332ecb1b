import { drawing, words } from './lettering';
import { arrow, box, line } from './pen';

const second = 52;
const left = 34;
const base = 128;

const at = (time: number) => left + time * second;

/** When an attempt begins, and how long we wait after it. */
const attempts = [
  { begins: 0, waits: 1 },
  { begins: 1, waits: 2 },
  { begins: 3, waits: 4 },
];

export function requestLife(): string {
  return drawing(
    {
      name: 'request-life',
      height: 234,
      title: 'The life of a request whose server hangs up',
      description:
        'A time line in seconds. Attempts go out at 0, 1 and 3 seconds, and each comes back with nothing. Between them lie waits of one and of two seconds. The next wait, of four seconds, would end at 7, beyond the patience of five seconds, which is drawn in red. So it does not begin, and the third failure is the answer.',
    },
    arrow([16, base], [468, base]),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map(
      (time) =>
        line([at(time), base], [at(time), base + 7]) +
        words(at(time), base + 24, String(time)),
    ),
    words(456, base + 24, 's'),
    ...attempts.map(({ begins }) =>
      box(at(begins) - 7, base - 52, 14, 50, { filled: true }),
    ),
    words(at(0) - 14, 38, 'three attempts, each behind', { anchor: 'start' }),
    words(at(0) - 14, 57, 'its turn in the budget', { anchor: 'start' }),
    ...attempts.map(({ begins, waits }) => wait(begins, waits)),
    line([at(5), 48], [at(5), base + 42], { red: true }),
    words(at(5), 38, 'patience ends', { red: true }),
    words(at(3), base + 66, 'here it gives up,', { red: true }),
    words(at(3), base + 85, 'with the reason', { red: true }),
    arrow([at(3), base + 48], [at(3), base + 32], { red: true }),
    words(at(7) - 6, base + 66, 'too late to'),
    words(at(7) - 6, base + 85, 'begin again'),
    arrow([at(7), base + 48], [at(7), base + 32], { dashed: true }),
  );
}

function wait(begins: number, waits: number): string {
  const dashed = waits === 4;
  const [from, to] = [at(begins) + 12, at(begins + waits) - 12];
  const middle = (from + to) / 2;
  return (
    arrow([from, base - 22], [to, base - 22], { dashed }) +
    words(dashed ? at(6) : middle, base - 31, `${waits} s`)
  );
}
