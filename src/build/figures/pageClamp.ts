import { drawing, words } from './lettering';
import { arrow, box, curve, head, line } from './pen';

const pages = [
  { top: 20, rows: 'rows 1 to 100' },
  { top: 96, rows: 'rows 101 to 200' },
  { top: 172, rows: 'rows 201 to 250' },
];

export function pageClamp(): string {
  return drawing(
    {
      name: 'page-clamp',
      height: 318,
      title: 'A page past the end is the last page again',
      description:
        'A sheet of 250 rows in three pages. Requests for page 1, 2 and 3 point to their page. A request for page 4, in red, points beside the sheet and bends back to page 3.',
    },
    ...pages.map(({ top, rows }, i) => ask(top, `?page=${i + 1}`, rows)),
    words(16, 280, '?page=4', { anchor: 'start', hand: 'code', red: true }),
    curve([100, 275], [222, 292], [262, 233], { red: true }),
    head([240, 266], [262, 233], { red: true }),
    words(300, 284, 'the same 50 rows again', { red: true }),
    words(300, 304, 'and the same totalRowCount', { red: true }),
  );
}

function ask(top: number, request: string, rows: string): string {
  const h = rows.endsWith('250') ? 48 : 66;
  const lines = [0.34, 0.67].map((part) =>
    line([200, top + h * part], [226, top + h * part]),
  );
  return (
    words(16, top + 37, request, { anchor: 'start', hand: 'code' }) +
    arrow([100, top + 32], [188, top + 32]) +
    box(200, top, 240, h) +
    line([226, top], [226, top + h]) +
    lines.join('') +
    words(334, top + h / 2 + 5, rows)
  );
}
