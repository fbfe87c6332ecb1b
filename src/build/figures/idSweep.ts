import { drawing, words } from './lettering';
import { line } from './pen';
import { row } from './shapes';

const known = [101, 102, 103, 104];
const present = [101, 102, 104, 105];

export function idSweep(): string {
  return drawing(
    {
      name: 'id-sweep',
      height: 206,
      title: 'Sweeping the ids',
      description:
        'Left, the row ids that we delivered before: 101 to 104. Right, the ids in the sheet now: 101, 102, 104 and 105. Equal ids are joined. 103 has no partner and becomes a tombstone; 105 is new and is read.',
    },
    words(92, 24, 'delivered before'),
    words(352, 24, 'in the sheet now'),
    ...known.map((id, i) => entry(66, 44 + i * 44, id, !present.includes(id))),
    ...present.map((id, i) => entry(324, 44 + i * 44, id, false)),
    ...known.flatMap((id, i) => {
      const j = present.indexOf(id);
      if (j < 0) return [];
      return [line([132, 54 + i * 44], [316, 54 + j * 44])];
    }),
    words(136, 149, 'gone: a tombstone', { anchor: 'start', red: true }),
    words(394, 191, 'new: read it', { anchor: 'start' }),
  );
}

function entry(x: number, y: number, id: number, gone: boolean): string {
  const ink = gone ? { red: true, dashed: true } : {};
  return (
    row(x + 28, y + 3, 32, ink) +
    words(x + 20, y + 15, String(id), {
      anchor: 'end',
      hand: 'code',
      red: gone,
    })
  );
}
