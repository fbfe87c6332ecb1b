import { drawing, words } from './lettering';
import { arrow, box, line } from './pen';

const airbyte = 66;
const connector = 240;
const smartsheet = 414;

export function oauthSequence(): string {
  return drawing(
    {
      name: 'oauth-sequence',
      height: 380,
      title: 'A renewal, in the order that saves it',
      description:
        'Three life lines: Airbyte, the connector, Smartsheet. Airbyte hands over the config with pair 1. The connector asks Smartsheet to renew with refresh token 1. Smartsheet answers with pair 2, and pair 1 is dead from then on. A red stretch of the connector’s line, in which pair 2 exists in its memory only, ends when the CONTROL message with pair 2 has gone to Airbyte, which stores it. Only then does the connector ask for rows with access token 2, and get them.',
    },
    ...[
      [airbyte, 'Airbyte'] as const,
      [connector, 'connector'] as const,
      [smartsheet, 'Smartsheet'] as const,
    ].map(
      ([x, name]) =>
        box(x - 52, 12, 104, 30) +
        words(x, 32, name) +
        line([x, 44], [x, 368], { dashed: true }),
    ),
    send(airbyte, connector, 82, 'config: pair 1'),
    send(connector, smartsheet, 122, 'refresh token 1'),
    send(smartsheet, connector, 166, 'pair 2'),
    words(smartsheet + 6, 186, 'pair 1', { anchor: 'start' }),
    words(smartsheet + 6, 204, 'is dead', { anchor: 'start' }),
    box(connector - 6, 166, 12, 74, { red: true }),
    words(connector + 16, 196, 'killed here,', { anchor: 'start', red: true }),
    words(connector + 16, 214, 'locked out', { anchor: 'start', red: true }),
    send(connector, airbyte, 240, 'CONTROL: pair 2'),
    words(airbyte + 10, 262, 'stores pair 2', { anchor: 'start' }),
    send(connector, smartsheet, 302, 'access token 2'),
    send(smartsheet, connector, 346, 'rows'),
  );
}

function send(from: number, to: number, y: number, text: string): string {
  const way = Math.sign(to - from) * 9;
  return (
    arrow([from + way, y], [to - way, y]) + words((from + to) / 2, y - 9, text)
  );
}
