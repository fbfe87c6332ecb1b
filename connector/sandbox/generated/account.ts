import type { Container, Content } from '../account/account';
import { idOf } from '../account/ids';
import type { Sheet } from '../account/model';
import { generatedHead, generateSheet } from './sheet';

const perFolder = 250;
const perWorkspace = 2_500;
const size = { rows: 20, columns: 8 };

/** An account of many small sheets, each built only when it is opened. */
export function generateAccount(count: number): Content {
  const sheets = Array.from({ length: count }, (_, index) =>
    lazySheet(`Store ${String(index + 1).padStart(5, '0')}`),
  );
  const workspaces = inGroups(sheets, perWorkspace).map((group, index) => ({
    ...container(`Region ${index + 1}`),
    folders: inGroups(group, perFolder).map((members, at) => ({
      ...container(`Region ${index + 1}, district ${at + 1}`),
      sheets: members.map(({ id }) => id),
    })),
  }));
  return { sheets, workspaces, reports: [], closed: [] };
}

function lazySheet(name: string): Sheet {
  let built: Sheet | undefined;
  const whole = () => (built ??= generateSheet(size, name));
  return {
    ...generatedHead(name),
    totalRowCount: size.rows,
    get columns() {
      return whole().columns;
    },
    set columns(columns) {
      whole().columns = columns;
    },
    get rows() {
      return whole().rows;
    },
    set rows(rows) {
      whole().rows = rows;
    },
  };
}

function container(name: string): Container {
  return {
    id: idOf(`generated/container/${name}`),
    name,
    permalink: `https://app.example.com/folders/${idOf(name)}`,
    createdAt: '2026-01-01T00:00:00Z',
    modifiedAt: '2026-01-01T00:00:00Z',
    folders: [],
    sheets: [],
    reports: [],
  };
}

function inGroups<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
