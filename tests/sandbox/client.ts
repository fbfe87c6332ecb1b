import { createSandbox } from '../../connector/sandbox/sandbox';
import type { SandboxOptions } from '../../connector/sandbox/sandbox';

export const noon = '2026-03-02T12:00:00Z';

/** What a test may read in an answer. Sheets of several shapes in one type. */
export interface Body {
  id: number;
  name: string;
  version: number;
  errorCode: number;
  message: string;
  refId?: string;
  totalRowCount: number;
  totalCount: number;
  totalPages: number;
  pageNumber: number;
  pageSize: number;
  lastKey?: string;
  modifiedAt: string;
  data: Item[];
  result: Item[];
  columns: Item[];
  rows: Item[];
  [key: string]: unknown;
}

export interface Item {
  id: number;
  name: string;
  title: string;
  type: string;
  virtualId: number;
  rowNumber: number;
  parentId?: number;
  siblingId?: number;
  modifiedAt: string;
  version: number;
  cells: CellItem[];
  [key: string]: unknown;
}

export interface CellItem {
  columnId: number;
  virtualColumnId?: number;
  value?: string | number | boolean;
  displayValue?: string;
  objectValue?: unknown;
  formula?: string;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Body;
}

/** A sandbox whose clock stands at noon, and a client that holds its token. */
export function open(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ now: () => Date.parse(noon), ...options });
  const origin = 'http://sandbox.example.com';

  const request = async (
    method: string,
    path: string,
    body?: unknown,
    token = 'sandbox-token',
  ): Promise<Answer> => {
    const response = await sandbox.fetch(origin + path, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { status, headers } = response;
    return { status, headers, body: (await response.json()) as Body };
  };
  const get = async (path: string) =>
    (await request('GET', `/2.0${path}`)).body;

  return {
    fetch: (path: string, init?: RequestInit) =>
      sandbox.fetch(origin + path, init),
    request: (method: string, path: string, body?: unknown, token?: string) =>
      request(method, `/2.0${path}`, body, token),
    get,
    post: async (path: string, body: unknown) =>
      (await request('POST', `/2.0${path}`, body)).body,
    put: async (path: string, body: unknown) =>
      (await request('PUT', `/2.0${path}`, body)).body,
    remove: async (path: string) =>
      (await request('DELETE', `/2.0${path}`)).body,
    control: async (method: string, path: string, body?: unknown) =>
      (await request(method, `/sandbox${path}`, body)).body,
    advance: async (seconds: number) =>
      void (await request('POST', '/sandbox/clock', { advance: seconds })),
    /** The id of the first sheet of that name. */
    sheetId: async (name: string) => {
      const { data } = await get('/sheets?includeAll=true');
      const sheet = data.find((each) => each.name === name);
      if (!sheet) throw new Error(`There is no sheet called ${name}.`);
      return sheet.id;
    },
  };
}

export type Client = ReturnType<typeof open>;

export function columnId(sheet: Body, title: string): number {
  const column = sheet.columns.find((each) => each.title === title);
  if (!column) throw new Error(`There is no column called ${title}.`);
  return column.id;
}

/** The cell of a row under a title. */
export function cell(sheet: Body, row: Item | undefined, title: string) {
  const id = columnId(sheet, title);
  return row?.cells.find((each) => each.columnId === id);
}

/** A sandbox, and one of its sheets, to be edited and read again. */
export async function openSheet(name: string) {
  const client = open();
  const id = await client.sheetId(name);
  const read = () =>
    client.get(`/sheets/${id}?level=2&include=objectValue,writerInfo`);
  return { ...client, path: `/sheets/${id}`, sheet: await read(), read };
}

/** What must be there for the test to make sense. */
export function given<T>(thing: T | null | undefined): T {
  if (thing === undefined || thing === null) throw new Error('nothing there');
  return thing;
}
