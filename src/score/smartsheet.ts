/** A sandbox as a person at a browser has it, and as somebody who breaks it. */
export interface Smartsheet {
  url: string;
  /** Puts everything back; nine in the morning of 2 March 2026. */
  reset: () => Promise<void>;
  /** Asks the API, or writes to it. */
  call: <T = unknown>(
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<T>;
  /** Lets so many seconds go by. */
  wait: (seconds: number) => Promise<void>;
  /** Orders a fault; `path` is a regular expression. */
  fault: (fault: object) => Promise<void>;
  /** How many requests came since `forgetRequests`. */
  countRequests: () => Promise<number>;
  forgetRequests: () => Promise<void>;
  /** The id of a sheet in the list, whether or not it may be opened. */
  idOf: (name: string) => Promise<number>;
  sheet: (name: string) => Promise<Sheet>;
}

export interface Sheet {
  id: number;
  name: string;
  columns: { id: number; title: string; index: number }[];
  rows: { id: number; cells: { columnId: number; value?: unknown }[] }[];
  columnId: (title: string) => number;
  rowId: (text: string) => number;
  /** Types into a cell of the row that holds this text. */
  type: (text: string, title: string, value: unknown) => Promise<void>;
}

/** The sandbox at this address, which ends in `/2.0`. */
export function createSmartsheet(url: string): Smartsheet {
  async function call<T>(method: string, path: string, body?: unknown) {
    const response = await fetch(url.replace(/\/2\.0$/, path), {
      method,
      headers: {
        authorization: 'Bearer sandbox-token',
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as T;
    if (response.ok) return answer;
    throw new Error(
      `The sandbox refused ${method} ${path}: ${JSON.stringify(answer)}`,
    );
  }
  const smartsheet: Smartsheet = {
    url,
    call: (method, path, body) => call(method, `/2.0${path}`, body),
    async reset() {
      await call('POST', '/sandbox/reset', { clock: '2026-03-02T09:00:00Z' });
      await call('DELETE', '/sandbox/faults');
    },
    async wait(seconds) {
      await call('POST', '/sandbox/clock', { advance: seconds });
    },
    async fault(fault) {
      await call('POST', '/sandbox/faults', fault);
    },
    async countRequests() {
      const { count } = await call<{ count: number }>(
        'GET',
        '/sandbox/requests',
      );
      return count;
    },
    async forgetRequests() {
      await call('DELETE', '/sandbox/requests');
    },
    async idOf(name) {
      const { data } = await smartsheet.call<{
        data: { id: number; name: string }[];
      }>('GET', '/sheets?includeAll=true');
      const found = data.find((each) => each.name === name);
      if (!found) throw new Error(`The sandbox has no sheet "${name}".`);
      return found.id;
    },
    sheet: async (name) => open(smartsheet, await smartsheet.idOf(name)),
  };
  return smartsheet;
}

async function open({ call }: Smartsheet, id: number): Promise<Sheet> {
  const sheet = await call<Sheet>('GET', `/sheets/${id}?pageSize=3000`);
  const columnId = (title: string) =>
    sheet.columns.find((column) => column.title === title)!.id;
  const rowId = (text: string) =>
    sheet.rows.find(({ cells }) => cells.some(({ value }) => value === text))!
      .id;
  return {
    ...sheet,
    columnId,
    rowId,
    async type(text, title, value) {
      const cells = [{ columnId: columnId(title), value }];
      await call('PUT', `/sheets/${id}/rows`, [{ id: rowId(text), cells }]);
    },
  };
}
