import { drawing, words } from './lettering';
import { arrow, box, line, trace } from './pen';
import { program } from './shapes';

const streams = ['Launch plan', 'Pipeline', 'Issues', 'Budget'];
const chosen = ['Launch plan', 'Issues'];

export function catalogRoundTrip(): string {
  return drawing(
    {
      name: 'catalog-round-trip',
      height: 372,
      title: 'The round trip of a catalog',
      description:
        'discover prints a catalog of four streams. In Airbyte somebody ticks two of them. The ticked two, each with a sync mode, come back as the configured catalog, and read delivers those and no others.',
    },
    program(16, 20, 110, 44, 'discover'),
    arrow([71, 68], [71, 112]),
    words(88, 96, 'catalog', { anchor: 'start', hand: 'code' }),
    list(16, 118, streams, 'offered'),
    arrow([182, 188], [288, 188]),
    words(235, 176, 'a person'),
    words(235, 212, 'ticks two'),
    list(298, 118, streams, 'ticked'),
    arrow([380, 260], [380, 304], { red: true }),
    words(366, 288, 'configured catalog', { anchor: 'end', red: true }),
    program(326, 310, 110, 44, 'read'),
    arrow([320, 332], [150, 332]),
    words(78, 328, 'records of'),
    words(78, 348, 'these two'),
  );
}

function list(x: number, y: number, names: string[], kind: string): string {
  return (
    box(x, y, 160, 138) +
    names
      .map((name, i) => {
        const top = y + 14 + i * 31;
        const tick = kind === 'ticked' && chosen.includes(name);
        return (
          box(x + 14, top, 15, 15) +
          (tick ? mark(x + 14, top) : '') +
          words(x + 42, top + 13, name, { anchor: 'start', red: tick })
        );
      })
      .join('') +
    line([x, y + 138], [x + 160, y + 138])
  );
}

function mark(x: number, y: number): string {
  return trace(
    [
      [x + 2, y + 8],
      [x + 7, y + 13],
      [x + 19, y - 4],
    ],
    { red: true },
  );
}
