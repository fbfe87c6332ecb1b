import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Smartsheet far away: so many alike sheets, each answer after a delay. */
export interface FarServer {
  url: string;
  /** In milliseconds, from now on. */
  delay: number;
  /** When pages of rows were asked for, in milliseconds since 1970. */
  asked: number[];
  /** Requests beyond so many in the sixty seconds before them. */
  tooMany: number;
  stop: () => void;
}

export interface FarSheets {
  sheets: number;
  pages: number;
  rows: number;
  columns: number;
  perMinute: number;
}

/** The bodies are made once, so that the server costs next to nothing. */
export async function startFarServer(size: FarSheets): Promise<FarServer> {
  const all = Array.from({ length: size.sheets }, (_, i) => 10 ** 15 + i);
  const pages = Array.from({ length: size.pages }, (_, i) => toPage(size, i));
  const columns = columnsOf(size);
  const counted: number[] = [];

  const answer = (url: URL): string => {
    const [, , , id, part] = url.pathname.split('/');
    if (url.pathname === '/2.0/sheets') return list(all.map(toListed));
    if (part === 'columns') return list(columns);
    if (id === undefined || part !== undefined) return list([]);
    server.asked.push(Date.now());
    return `{"id":${id},${pages[Number(url.searchParams.get('page')) - 1]}`;
  };

  const http = createServer((request, response) => {
    const now = Date.now();
    while (counted[0] !== undefined && counted[0] <= now - 60_000)
      counted.shift();
    if (counted.push(now) > size.perMinute) server.tooMany++;
    const body = answer(new URL(request.url ?? '', server.url));
    response.setHeader('content-type', 'application/json');
    setTimeout(() => response.end(body), server.delay);
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const server: FarServer = {
    url: `http://127.0.0.1:${port}/2.0`,
    ...{ delay: 0, asked: [], tooMany: 0 },
    stop: () => {
      http.close();
      http.closeAllConnections();
    },
  };
  return server;
}

const list = (data: object[]) => JSON.stringify({ totalPages: 1, data });

const dates = {
  createdAt: '2026-01-01T00:00:00Z',
  modifiedAt: '2026-02-01T00:00:00Z',
};

function toListed(id: number): object {
  return { id, name: `Far ${id}`, accessLevel: 'VIEWER', ...dates };
}

function columnsOf({ columns }: FarSheets): object[] {
  return Array.from({ length: columns }, (_, i) => ({
    ...{ id: i + 1, title: `Column ${i}`, type: 'TEXT_NUMBER' },
    primary: i === 0,
  }));
}

/** A page of rows, without the beginning that names the sheet. */
function toPage(size: FarSheets, page: number): string {
  const { columns, rows, pages } = size;
  const cells = (row: number) =>
    Array.from({ length: columns }, (_, i) => ({
      ...{ columnId: i + 1, value: `cell ${row} ${i}` },
      displayValue: `cell ${row} ${i}`,
    }));
  const made = Array.from({ length: rows }, (_, i) => {
    const number = page * rows + i + 1;
    return { id: number, rowNumber: number, ...dates, cells: cells(number) };
  });
  const { modifiedAt } = dates;
  const counts = { version: 1, totalRowCount: rows * pages, modifiedAt };
  const body = { ...counts, columns: columnsOf(size), rows: made };
  return JSON.stringify(body).slice(1);
}
