import type { Time } from './clock';
import type { Edit, Value } from './plan';
import {
  branchOf,
  createSheet,
  type Column,
  type Row,
  type Sheet,
  type SheetOptions,
} from './sheet';

export interface Editor {
  /** The one that bears the stream's name now. */
  readonly sheet: Sheet;
  readonly criteria: { every: number; hidden: number };
  /** Milliseconds at which the last edit is shown to everybody. */
  readonly shownAt: number;
  edit: (edit: Edit) => void;
}

/** A person in front of a sheet, who does what a plan says. */
export function createEditor(time: Time, options: SheetOptions): Editor {
  let sheet = createSheet(time, options);
  let criteria = { every: 1, hidden: 1 };
  let shownAt = time.now();
  let made = 0;
  let bin: { branch: Row[]; index: number }[] = [];
  let dropped: Column | undefined;

  // Ids of one sheet lie far apart and do not grow with time, as in life.
  const newId = () => 10 ** 15 + ((++made * 7_919) % 9_973) * 37;
  const newColumn = (type: Column['type']): Column => {
    const id = newId();
    return { id, type, title: `Column ${made}` };
  };
  const at = <T>(list: readonly T[], place: number): T | undefined =>
    list.at(place % Math.max(1, list.length));

  function add(values: readonly Value[], under?: number, late?: number): void {
    const parent = under === undefined ? undefined : at(sheet.rows, under);
    const cells = new Map(
      sheet.columns.map(({ id }, place) => [id, values[place]]),
    );
    const id = newId();
    const turn = made;
    sheet.change({
      late,
      shows: 'date',
      apply: (date) => {
        const row: Row = {
          ...{ id, turn, cells, createdAt: date, modifiedAt: date },
          parentId: parent?.id,
          undated: false,
        };
        sheet.everyId.add(id);
        place(row, [row], parent);
      },
    });
  }

  /** Puts a branch under a row, behind what is there, or at the end. */
  function place(top: Row, branch: Row[], parent: Row | undefined): void {
    const there = parent !== undefined && sheet.rows.includes(parent);
    top.parentId = there ? parent.id : undefined;
    const end = there
      ? sheet.rows.indexOf(branchOf(sheet, parent).at(-1)!) + 1
      : sheet.rows.length;
    sheet.rows.splice(end, 0, ...branch);
  }

  function write(
    row: Row,
    late: number | undefined,
    values: Map<number, Value>,
  ) {
    sheet.change({
      ...{ row, dates: true, late, shows: 'date' },
      apply: (date) => {
        for (const [id, value] of values) row.cells.set(id, value);
        if (date > row.modifiedAt) row.modifiedAt = date;
        row.undated = false;
      },
    });
  }

  function remove(row: Row, { shows, late }: Edit & { do: 'delete' }): void {
    sheet.change({
      ...{ row, late, shows },
      apply: () => {
        const branch = branchOf(sheet, row);
        bin.push({ branch, index: sheet.rows.indexOf(row) });
        sheet.rows = sheet.rows.filter((other) => !branch.includes(other));
      },
    });
  }

  function bringBack(which: number): void {
    const back = at(bin, which);
    if (!back) return;
    bin = bin.filter((other) => other !== back);
    const [top] = back.branch;
    const parent = sheet.rows.find(({ id }) => id === top!.parentId);
    sheet.change({
      shows: 'date',
      apply: () => {
        for (const row of back.branch) row.undated = true;
        place(top!, back.branch, parent);
      },
    });
  }

  function move(row: Row, under: number | undefined, dated: boolean): void {
    const free = withoutBranch(row);
    const wanted = under === undefined ? undefined : at(free, under);
    sheet.change({
      ...{ row, shows: 'date' },
      // By then, what it was to go below may have gone below it.
      apply: (date) => {
        const branch = branchOf(sheet, row);
        sheet.rows = withoutBranch(row);
        place(row, branch, wanted);
        if (dated && date > row.modifiedAt) row.modifiedAt = date;
      },
    });
  }

  function withoutBranch(row: Row): Row[] {
    const branch = branchOf(sheet, row);
    return sheet.rows.filter((other) => !branch.includes(other));
  }

  function arrange(apply: () => void): void {
    sheet.change({ shows: 'date', apply });
  }

  function editColumns(edit: Edit): void {
    const { columns } = sheet;
    const column = 'column' in edit ? at(columns, edit.column) : undefined;
    if (edit.do === 'addColumn') {
      arrange(() => columns.push(newColumn(edit.type)));
    } else if (edit.do === 'returnColumn' && dropped) {
      const back = dropped;
      dropped = undefined;
      arrange(() => columns.push(back));
    } else if (!column) {
      return;
    } else if (edit.do === 'dropColumn' && columns.length > 1) {
      dropped = column;
      arrange(() => columns.splice(columns.indexOf(column), 1));
    } else if (edit.do === 'renameColumn') {
      arrange(() => (column.title = `Renamed ${++made}`));
    } else if (edit.do === 'swapTitles') {
      const other = at(columns, edit.other)!;
      arrange(() => {
        [column.title, other.title] = [other.title, column.title];
      });
    } else if (edit.do === 'retypeColumn' && column.type !== 'CHECKBOX') {
      arrange(() => (column.type = edit.type));
    }
  }

  function replace(rows: number): void {
    const old = sheet;
    sheet = createSheet(time, { ...options, id: options.id + ++made });
    sheet.columns = old.columns.map((column) => ({ ...column, id: newId() }));
    bin = [];
    dropped = undefined;
    for (let i = 0; i < rows; i++) add([`new ${i}`]);
  }

  function edit(edit: Edit): void {
    sheet.settle();
    const row = 'row' in edit ? at(sheet.rows, edit.row) : undefined;
    const late = 'late' in edit ? (edit.late ?? 0) : 0;
    shownAt = Math.max(shownAt, time.now() + late * 1000);
    if (edit.do === 'add') add(edit.values, edit.under, edit.late);
    else if (edit.do === 'undo') bringBack(edit.which);
    else if (edit.do === 'criteria') criteria = edit;
    else if (edit.do === 'replace') replace(edit.rows);
    else if (edit.do === 'write') {
      const column = at(sheet.columns, edit.column);
      if (row && column)
        write(row, edit.late, new Map([[column.id, edit.value]]));
    } else if (edit.do === 'blank') {
      const values = sheet.columns.map(({ id }) => [id, edit.value] as const);
      if (row) write(row, edit.late, new Map(values));
    } else if (edit.do === 'delete') {
      if (row) remove(row, edit);
    } else if (edit.do === 'move') {
      if (row) move(row, edit.under, edit.dated);
    } else editColumns(edit);
  }

  sheet.columns = [newColumn('TEXT_NUMBER'), newColumn('TEXT_NUMBER')];
  return {
    get sheet() {
      return sheet;
    },
    get criteria() {
      return criteria;
    },
    get shownAt() {
      return shownAt;
    },
    edit,
  };
}
