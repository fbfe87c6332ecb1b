import { drawing, words } from './lettering';
import { arrow, curve, head, line } from './pen';
import { message, row, state } from './shapes';

export function messageStream(): string {
  return drawing(
    {
      name: 'message-stream',
      height: 186,
      title: 'The messages of one stream, in order',
      description:
        'A line of messages from left to right. STARTED opens the stream. Four records follow, then a state; an arc from the state back over the four records says that it vouches for them. Three more records, a second state with its own arc, and COMPLETE closes the stream.',
    },
    arrow([6, 152], [474, 152]),
    words(470, 174, 'time', { anchor: 'end' }),
    message(4, 82, 82, 'STARTED'),
    line([45, 110], [45, 152]),
    records(98, 4),
    vouch(250, 104),
    records(276, 3),
    vouch(392, 282),
    message(394, 34, 84, 'COMPLETE'),
    line([440, 62], [440, 152]),
    words(174, 26, 'a state vouches'),
    words(174, 44, 'for these'),
    words(330, 44, 'and for these'),
  );
}

function records(x: number, count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const left = x + i * 37;
    return row(left, 98, 30) + line([left + 15, 113], [left + 15, 152]);
  }).join('');
}

/** A state, and the arc from it back to the first record it speaks for. */
function vouch(x: number, first: number): string {
  const red = { red: true };
  const middle = (first + x) / 2;
  return (
    state(x, 86) +
    line([x + 8, 116], [x + 8, 152]) +
    curve([x + 6, 80], [middle + 14, 18], [first, 90], red) +
    head([first + 14, 72], [first, 90], red)
  );
}
