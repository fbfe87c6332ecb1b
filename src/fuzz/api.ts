import type { Editor } from './editor';
import type { ColumnType, Plan, Value } from './plan';
import { isBlank, type Column, type Row } from './sheet';

export const streamName = 'Orders';
export const reportId = 2_000_000_000_000_001;

export const apiUrl = 'https://api.example.com/2.0';

/**
 * Smartsheet's API, as far as a sheet and a report over it go: pages are cut
 * before the filter, the filter is strict and blind to blank rows, a page past
 * the end is the last one, the list of sheets is behind.
 */
export function createApi(
  plan: Plan,
  editor: Editor,
): (url: string) => unknown {
  const { kind, miscount, sorted, mostRows } = plan;

  const isTooMuch = ({ length }: Row[]) => mostRows > 0 && length > mostRows;

  function list(): object[] {
    const { id, listedDate } = editor.sheet;
    const createdAt = '2026-01-01T00:00:00Z';
    const name = kind === 'sheet' ? streamName : 'Source of the report';
    return [
      { id, name, accessLevel: 'VIEWER', createdAt, modifiedAt: listedDate() },
    ];
  }

  function sheetAnswer(query: URLSearchParams): object {
    const { sheet } = editor;
    const shown = paged(sheet.rows, query);
    const since = query.get('rowsModifiedSince');
    const ids = query.get('rowIds')?.split(',');
    const rows = shown
      .filter(({ id }) => ids?.includes(String(id)) ?? true)
      .filter(
        (row) => !since || (row.modifiedAt > since && !isBlank(sheet, row)),
      );
    if (isTooMuch(ids ? rows : shown)) return tooLarge;
    const { id, version, modifiedAt, columns, idle } = sheet;
    return {
      ...{ id, name: streamName, version, modifiedAt },
      createdAt: '2026-01-01T00:00:00Z',
      totalRowCount: sheet.rows.length,
      columns: [...columns, ...idle].map(toColumn),
      rows: rows.map((row) => toRow(row, columns, query)),
    };
  }

  function reportAnswer(query: URLSearchParams): object {
    const { sheet, criteria } = editor;
    const meeting = sheet.rows.filter(
      (row) =>
        !isBlank(sheet, row) && row.turn % criteria.every !== criteria.hidden,
    );
    if (sorted) meeting.reverse();
    const shown = paged(meeting, query);
    if (isTooMuch(shown)) return tooLarge;
    const virtual = sheet.columns.map((column) => ({
      ...column,
      id: column.id + 1,
    }));
    return {
      ...{ id: reportId, name: streamName },
      totalRowCount: meeting.length + miscount,
      columns: [...sheet.columns, ...sheet.idle].map((column, index) => ({
        ...toColumn(column, index),
        virtualId: column.id + 1,
      })),
      rows: shown.map((row) => {
        const cells = new Map(
          [...row.cells].map(([id, value]) => [id + 1, value]),
        );
        const { cells: shown, ...rest } = toRow(
          { ...row, cells },
          virtual,
          query,
        );
        return {
          ...{ ...rest, sheetId: sheet.id, dataModifiedAt: row.modifiedAt },
          cells: shown.map(({ columnId, ...cell }) => ({
            virtualColumnId: columnId,
            ...cell,
          })),
        };
      }),
    };
  }

  /** Rows with their numbers, of the page that was asked for. */
  function toRow(row: Row, columns: Column[], query: URLSearchParams) {
    const include = query.get('include')?.split(',') ?? [];
    const chosen = query.get('columnIds')?.split(',');
    const person = { email: 'ada@example.com', name: 'Ada' };
    const sparse = query.get('exclude') === 'nonexistentCells';
    return {
      id: row.id,
      rowNumber: editor.sheet.rows.findIndex(({ id }) => id === row.id) + 1,
      ...(row.parentId !== undefined && { parentId: row.parentId }),
      createdAt: row.createdAt,
      modifiedAt: row.modifiedAt,
      ...(include.includes('writerInfo') && {
        createdBy: person,
        modifiedBy: person,
      }),
      cells: columns
        .filter(({ id }) => chosen?.includes(String(id)) ?? true)
        .filter(({ id }) => !sparse || row.cells.get(id) !== undefined)
        .map(({ id, type }) => {
          const value = row.cells.get(id);
          return {
            columnId: id,
            ...(value !== undefined && { value }),
            ...(displayOf(value, type) !== null && {
              displayValue: displayOf(value, type),
            }),
          };
        }),
    };
  }

  return (url) => {
    editor.sheet.settle();
    const { pathname, searchParams: query } = new URL(url);
    const path = pathname.replace('/2.0', '');
    const { id, columns, idle } = editor.sheet;
    const strange = [...query.keys()].find((key) => !known.includes(key));
    if (strange) throw new Error(`The mock does not know ${strange} in ${url}`);
    if (path === '/sheets') return listed(list());
    if (path === '/reports')
      return listed(
        kind === 'report' ? [{ id: reportId, name: streamName }] : [],
      );
    if (path === `/sheets/${id}`) return sheetAnswer(query);
    if (path === `/sheets/${id}/columns`)
      return listed([...columns, ...idle].map(toColumn));
    if (path === `/reports/${reportId}`) return reportAnswer(query);
    if (path === '/users/me') return { id: 1, email: 'ada@example.com' };
    return undefined;
  };
}

const known = [
  ...['level', 'include', 'exclude', 'includeAll', 'page', 'pageSize'],
  ...['rowsModifiedSince', 'columnIds', 'rowIds', 'since', 'maxCount'],
];

/** What stands for an answer that takes too long to be put together. */
const tooLarge = { errorCode: 4002, message: 'Server timeout exceeded.' };

function listed(data: object[]): object {
  const totalPages = data.length > 0 ? 1 : 0;
  return {
    ...{ pageNumber: totalPages, pageSize: 30_000, totalPages },
    ...{ totalCount: data.length, data },
  };
}

/** Without a page size the API sends all rows, past the end its last page. */
function paged(rows: Row[], query: URLSearchParams): Row[] {
  if (!query.has('pageSize') && !query.has('page')) return rows;
  const size = Number(query.get('pageSize') ?? 100);
  const last = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(last, Number(query.get('page') ?? 1));
  return rows.slice((page - 1) * size, page * size);
}

function toColumn({ id, title, type }: Column, index: number) {
  return { id, index, title, type, ...(index === 0 && { primary: true }) };
}

/** What Smartsheet shows for a value. Boxes and dates come without. */
export function displayOf(value: Value, type: ColumnType): string | null {
  if (value === undefined || value === null) return null;
  if (value === '') return '';
  if (type === 'CHECKBOX' || type === 'DATE') return null;
  return typeof value === 'number' ? `$${value}` : String(value);
}
