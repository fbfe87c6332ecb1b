import type { Row } from '../../connector/sandbox/account/model';
import type { Lab } from './lab';

/** Somebody who works on one sheet. */
export interface Editor {
  /** The rows as they are now, in order. */
  rows: () => Promise<Row[]>;
  /** Types into the cell of a row: its first one, or another by position. */
  change: (
    rowId: number,
    value: string | number | boolean,
    position?: number,
  ) => Promise<void>;
  /** Puts a row above another, or at the end; returns its id. */
  add: (value: string | null, above?: number) => Promise<number>;
  /** Takes rows away, with all that hangs from them. */
  remove: (...rowIds: number[]) => Promise<void>;
  /** Empties every cell of a row. */
  blank: (rowId: number) => Promise<void>;
  move: (rowId: number, where: object) => Promise<void>;
  /** Does one of all this somewhere; `dice` gives numbers from 0 up to 1. */
  doSomething: (dice: () => number) => Promise<void>;
}

/** Works on the first sheet whose name this is. */
export async function edit(lab: Lab, name: string): Promise<Editor> {
  const { data } = await lab.call<{ data: { id: number; name: string }[] }>(
    'GET',
    '/sheets?includeAll=true',
  );
  const sheet = data.find((sheet) => sheet.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}`);
  const path = `/sheets/${sheet.id}`;
  const whole = () =>
    lab.call<{ rows: Row[]; columns: { id: number }[] }>(
      'GET',
      `${path}?level=2&include=objectValue`,
    );
  const columnIds = (await whole()).columns.map(({ id }) => id);
  /** Of a sheet without branches, so that rows go one by one. */
  let ids: number[] | undefined;
  let said = 0;

  const editor: Editor = {
    rows: async () => (await whole()).rows,

    async change(id, value, position = 0) {
      const columnId = columnIds[position]!;
      await lab.call('PUT', `${path}/rows`, [
        { id, cells: [{ columnId, value }] },
      ]);
    },

    async add(value, above) {
      const place =
        above === undefined
          ? { toBottom: true }
          : { siblingId: above, above: true };
      const cells = value === null ? [] : [{ columnId: columnIds[0]!, value }];
      const answer = await lab.call<{ result: Row[] | Row }>(
        'POST',
        `${path}/rows`,
        [{ ...place, cells }],
      );
      return [answer.result].flat()[0]!.id;
    },

    async remove(...rowIds) {
      await lab.call('DELETE', `${path}/rows?ids=${rowIds.join(',')}`);
    },

    async blank(id) {
      const cells = columnIds.map((columnId) => ({ columnId, value: null }));
      await lab.call('PUT', `${path}/rows`, [{ id, cells }]);
    },

    async move(id, where) {
      await lab.call('PUT', `${path}/rows`, [{ id, ...where }]);
    },

    async doSomething(dice) {
      ids ??= (await whole()).rows.map(({ id }) => id);
      const id = ids[Math.floor(dice() * ids.length)];
      const act = Math.floor(dice() * 6);
      if (id === undefined || act < 2) {
        ids.push(await editor.add(act ? `added ${++said}` : null, id));
      } else if (act === 2) {
        await editor.remove(id);
        ids = ids.filter((other) => other !== id);
      } else if (act === 3) await editor.blank(id);
      else if (act === 4) await editor.move(id, { toTop: dice() < 0.5 });
      else await editor.change(id, `changed ${++said}`);
    },
  };
  return editor;
}

/** The same throws every time for the same seed. */
export function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
