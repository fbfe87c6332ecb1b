import { drawing, words } from './lettering';
import { arrow, box, line } from './pen';
import { drum, sheet } from './shapes';

const tops = [20, 82, 144, 206];

export function chasm(): string {
  return drawing(
    {
      name: 'chasm',
      height: 312,
      title: 'Every pair, or one protocol',
      description:
        'Left: four sources and four destinations, with a line from each source to each destination, sixteen in all. Right: the same eight with one protocol between them, and one line each. A newcomer, drawn in red, needs no more than its own line.',
    },
    ...tops.flatMap((from) =>
      tops.map((to) => line([56, from + 21], [160, to + 21])),
    ),
    ends(2, 162, 44),
    words(103, 284, '4 × 4 programs'),
    ends(268, 428, 44),
    ...tops.map((top) =>
      arrow([322, top + 21], [354, top + 21], newcomer(top)),
    ),
    ...tops.map((top) => arrow([392, top + 21], [424, top + 21])),
    sheet(268, tops.at(-1) ?? 0, 52, 42, { red: true }),
    box(358, 12, 30, 244, { red: true }),
    `<g transform="rotate(-90 378 134)">${words(378, 134, 'protocol', { red: true })}</g>`,
    words(373, 284, '4 + 4 programs'),
  );
}

function ends(left: number, right: number, w: number): string {
  return tops.map((top) => sheet(left, top, 52) + drum(right, top, w)).join('');
}

function newcomer(top: number) {
  return { red: top === tops.at(-1) };
}
