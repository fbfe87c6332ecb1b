import { drawing, words } from './lettering';
import { arrow, box, line } from './pen';

/** The words of the schema, and the height at which the form shows each. */
const schema: [text: string, y: number, shown?: number][] = [
  ['groups', 34, 38],
  ['credentials', 62],
  ['  oneOf', 84, 90],
  ['  title', 112, 132],
  ['  airbyte_secret', 134, 155],
  ['  description', 156, 180],
  ['region', 196, 212],
  ['groups', 240, 252],
  ['sheet_ids', 268],
  ['  always_show', 290, 278],
  ['  pattern_descriptor', 312, 324],
];

export function formAndSchema(): string {
  return drawing(
    {
      name: 'form-and-schema',
      height: 352,
      title: 'The schema, and the form that Airbyte draws of it',
      description:
        'Left, words of our schema; right, the form. groups are the headings Account and What to sync. oneOf is a menu, on API access token. title is the label Access token, airbyte_secret puts dots over what is typed, description is the small text below. region, which is optional, hides behind Optional fields, a line that unfolds. always_show keeps the sheet ids in sight, and pattern_descriptor, digits, stands below them.',
    },
    box(268, 14, 204, 326),
    ...schema.map(([text, y]) =>
      words(text.startsWith(' ') ? 24 : 8, y, text.trim(), {
        anchor: 'start',
        hand: 'code',
      }),
    ),
    ...schema.map(([text, y, shown]) =>
      shown ? arrow([14 + text.length * 8.1, y - 4], [260, shown - 4]) : '',
    ),
    heading(40, 'Account'),
    entry(70, 'Authentication'),
    box(282, 76, 176, 24),
    entry(93, '  API access token'),
    fold(84),
    entry(134, 'Access token *'),
    box(282, 140, 176, 22),
    entry(157, '  • • • • • • • •'),
    entry(181, 'In Smartsheet: Account …'),
    entry(213, 'Optional fields'),
    fold(204),
    heading(254, 'What to sync'),
    entry(282, 'Sheet ids'),
    box(282, 288, 176, 22),
    entry(327, 'digits, such as …'),
  );
}

function heading(y: number, text: string): string {
  return words(370, y, text) + line([282, y + 8], [458, y + 8]);
}

function entry(y: number, text: string): string {
  const indented = text.startsWith(' ');
  return words(indented ? 292 : 282, y, text.trim(), { anchor: 'start' });
}

/** The small mark on what can be unfolded. */
function fold(y: number): string {
  return line([440, y], [446, y + 7]) + line([446, y + 7], [452, y]);
}
