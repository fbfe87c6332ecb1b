import { drawing, words } from './lettering';
import { arrow, box, circle, line } from './pen';
import { clock, row } from './shapes';

export function cursorWindow(): string {
  return drawing(
    {
      name: 'cursor-window',
      height: 246,
      title: 'The window of one sync',
      description:
        'A time line. The window, in red, opens at the old cursor, which is not part of it, and closes at the last finished second, which is. Three edits lie in the window. One edit lies between the last finished second and now; it is left for the next sync.',
    },
    box(96, 74, 232, 84, { red: true }),
    row(122, 108, 38),
    row(188, 92, 38),
    row(262, 118, 38),
    row(352, 104, 38),
    arrow([10, 158], [468, 158]),
    circle([96, 158], 6, { red: true }),
    `<circle class="dot" cx="328" cy="158" r="6"/>`,
    line([416, 148], [416, 168]),
    clock(416, 124, 14),
    words(212, 60, 'what this sync reads', { red: true }),
    words(96, 188, 'old cursor'),
    words(96, 206, 'not again'),
    words(306, 188, 'the last second'),
    words(306, 206, 'that is over'),
    words(420, 188, 'now'),
    line([371, 120], [371, 216], { dashed: true }),
    words(371, 236, 'left for next time'),
  );
}
