import { drawing, words } from './lettering';
import { arrow } from './pen';
import { drum, paper, program, sheet } from './shapes';

export function architecture(): string {
  return drawing(
    {
      name: 'architecture',
      height: 432,
      title: 'Where the connector stands',
      description:
        'Airbyte, on top, starts the source connector with one of four commands, spec, check, discover or read, and hands it files: config, catalog and state. The connector asks the Smartsheet API over HTTPS and prints messages to standard output. Airbyte passes them to the standard input of a destination connector, which fills the warehouse.',
    },
    program(20, 12, 440, 58, 'Airbyte'),
    arrow([44, 72], [44, 228]),
    words(54, 120, 'spec', { anchor: 'start', hand: 'code' }),
    words(54, 140, 'check', { anchor: 'start', hand: 'code' }),
    words(54, 160, 'discover', { anchor: 'start', hand: 'code' }),
    words(54, 180, 'read', { anchor: 'start', hand: 'code' }),
    paper(134, 84, 'config'),
    paper(134, 126, 'catalog'),
    paper(134, 168, 'state'),
    arrow([232, 228], [232, 72], { red: true }),
    words(242, 118, 'messages,', { anchor: 'start', red: true }),
    words(242, 137, 'one a line,', { anchor: 'start', red: true }),
    words(242, 156, 'on stdout', { anchor: 'start', red: true }),
    arrow([412, 72], [412, 228], { red: true }),
    words(402, 200, 'stdin', { anchor: 'end', hand: 'code', red: true }),
    program(20, 232, 220, 58, 'our source connector'),
    program(300, 232, 160, 58, 'a destination'),
    arrow([110, 294], [110, 350]),
    arrow([132, 350], [132, 294]),
    words(146, 328, 'HTTPS', { anchor: 'start' }),
    sheet(90, 356, 62, 46),
    words(121, 425, 'Smartsheet'),
    arrow([380, 294], [380, 350]),
    drum(356, 356, 50, 46),
    words(381, 425, 'warehouse'),
  );
}
