import { drawing, words } from './lettering';
import { arrow, box } from './pen';

const titles = ['Task', 'Owner', 'Done'];
const cells = ['true', '"Paint"', '"Ines"'];
const step = 46;

/** For each cell in the order of the answer, the place of its own column. */
const homes = [2, 0, 1];

export function zippedLists(): string {
  return drawing(
    {
      name: 'zipped-lists',
      height: 190,
      title: 'The same three cells, zipped and matched by id',
      description:
        'Twice the titles Task, Owner and Done, and beside them the cells true, "Paint" and "Ines". On the left, zipped, red arrows lead from each cell straight across: Task is true, Owner is "Paint", Done is "Ines". On the right, by id, arrows cross: true goes to Done, "Paint" to Task, "Ines" to Owner.',
    },
    lists(8, 'zipped', [0, 1, 2], true),
    lists(258, 'by columnId', homes, false),
  );
}

function lists(x: number, how: string, to: number[], red: boolean): string {
  const middle = (i: number) => 64 + i * step;
  const places = titles.map(
    (title, i) =>
      box(x, middle(i) - 15, 70, 30) + words(x + 35, middle(i) + 5, title),
  );
  const values = cells.map(
    (cell, i) =>
      box(x + 130, middle(i) - 15, 82, 30) +
      words(x + 171, middle(i) + 5, cell, { hand: 'code' }),
  );
  const ways = to.map((place, i) =>
    arrow([x + 126, middle(i)], [x + 76, middle(place)], { red }),
  );
  return (
    words(x + 106, 30, how, { red }) + [...places, ...values, ...ways].join('')
  );
}
