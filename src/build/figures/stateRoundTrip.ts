import { drawing, words } from './lettering';
import { arrow, curve, head } from './pen';
import { drum, program, row, state } from './shapes';

export function stateRoundTrip(): string {
  return drawing(
    {
      name: 'state-round-trip',
      height: 336,
      title: 'The round trip of a state',
      description:
        'The connector prints records and behind them a state. The destination stores the records and, once they are safe, lets the state pass to Airbyte, which keeps it. At the next sync Airbyte hands the state back to the connector.',
    },
    program(12, 30, 148, 58, 'connector'),
    arrow([166, 60], [314, 60]),
    row(184, 28, 30),
    row(220, 28, 30),
    row(256, 28, 30),
    state(292, 22, 26),
    words(240, 84, 'records, then a state'),
    program(320, 30, 148, 58, 'destination'),
    drum(372, 124, 46, 44),
    arrow([395, 92], [395, 122]),
    words(358, 152, 'stored', { anchor: 'end' }),
    arrow([395, 178], [395, 238], { red: true }),
    state(408, 188, 28),
    words(384, 212, 'now it counts', { anchor: 'end', red: true }),
    program(320, 244, 148, 58, 'Airbyte'),
    curve([314, 276], [84, 290], [84, 96], { red: true }),
    head([84, 130], [84, 94], { red: true }),
    state(98, 176, 28),
    words(168, 226, '--state', { anchor: 'start', hand: 'code', red: true }),
    words(52, 308, 'at the next sync', { anchor: 'start', red: true }),
  );
}
