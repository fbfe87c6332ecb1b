import { drawing, words } from './lettering';
import { arrow, box, circle, line } from './pen';

const menu = ['General', 'Sources', 'Destinations'];
const fields = [
  ['Connector display name', 'Smartsheet (ours)'],
  ['Docker repository name', 'example/source-smartsheet'],
  ['Docker image tag', '0.1.0'],
  ['Connector documentation URL', ''],
] as const;

export function customConnector(): string {
  return drawing(
    {
      name: 'custom-connector',
      height: 366,
      title: 'Where a custom connector is added in Airbyte',
      description:
        'A window of Airbyte. On the left the workspace settings, with Sources marked in red. On the right, opened by New connector, a form with four fields: display name, Docker repository name, Docker image tag and documentation URL. A red arrow points to the button Add.',
    },
    box(8, 8, 464, 350),
    line([8, 34], [472, 34]),
    ...[20, 34, 48].map((x) => circle([x, 21], 4)),
    line([132, 34], [132, 358]),
    words(20, 64, 'Workspace', { anchor: 'start' }),
    words(20, 82, 'settings', { anchor: 'start' }),
    ...menu.map((name, i) =>
      words(32, 114 + i * 28, name, {
        anchor: 'start',
        red: name === 'Sources',
      }),
    ),
    words(150, 64, 'Add a new Docker connector', { anchor: 'start' }),
    ...fields.flatMap(([label, value], i) => field(84 + i * 58, label, value)),
    box(398, 318, 58, 28, { red: true }),
    words(427, 337, 'Add', { red: true }),
    words(270, 337, 'and spec runs', { red: true }),
    arrow([328, 332], [390, 332], { red: true }),
  );
}

function field(y: number, label: string, value: string): string[] {
  return [
    words(150, y + 12, label, { anchor: 'start' }),
    box(150, y + 20, 306, 28),
    words(160, y + 39, value, { anchor: 'start', hand: 'code' }),
  ];
}
