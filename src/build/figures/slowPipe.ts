import { drawing, words } from './lettering';
import { arrow, box, line } from './pen';
import { clock, program, row } from './shapes';

export function slowPipe(): string {
  return drawing(
    {
      name: 'slow-pipe',
      height: 262,
      title: 'Who waits when Airbyte is busy',
      description:
        'From left to right: Smartsheet, two streams, the text that main.ts collects, the pipe, and Airbyte, which is busy. The text and the pipe are full, 64 KB each. In red, the waiting goes the other way: the pipe has no room, so no post is over, so neither stream asks Smartsheet for another page.',
    },
    program(8, 92, 92, 40, 'Smartsheet'),
    ...[44, 144].map((y) => stream(y)),
    box(246, 62, 56, 100),
    ...[70, 84, 98, 112, 126, 140].map((y) => row(256, y, 36)),
    words(274, 36, 'text'),
    words(274, 53, '64 KB', { hand: 'code' }),
    arrow([306, 112], [322, 112]),
    line([326, 98], [398, 98]),
    line([326, 126], [398, 126]),
    row(330, 106, 30),
    row(364, 106, 30),
    words(362, 68, 'pipe'),
    words(362, 85, '64 KB', { hand: 'code' }),
    arrow([402, 112], [414, 112], { dashed: true }),
    box(418, 74, 56, 76),
    clock(446, 100, 13),
    words(446, 138, 'busy'),
    words(446, 66, 'Airbyte'),
    arrow([362, 134], [362, 206], { red: true }),
    words(362, 226, 'no room', { red: true }),
    arrow([328, 221], [232, 221], { red: true }),
    words(172, 226, 'no post is over', { red: true }),
    arrow([112, 212], [60, 142], { red: true }),
    words(172, 248, 'and no page is asked for', { red: true }),
  );
}

function stream(y: number): string {
  return (
    arrow([104, y < 100 ? 100 : 122], [130, y + 22]) +
    program(134, y - 2, 76, 40, 'stream') +
    arrow([214, y + 18], [242, y < 100 ? 98 : 126])
  );
}
