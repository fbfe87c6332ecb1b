import type { Container, Content } from '../account/account';
import { idOf } from '../account/ids';
import type { Sheet } from '../account/model';
import type { ReportDefinition } from '../account/report';
import { budget } from './budget';
import { departmentBudget } from './departmentBudget';
import { hostileSheet } from './hostileSheet';
import { issueTracker } from './issueTracker';
import { payroll } from './payroll';
import { productLaunch } from './productLaunch';
import { atRisk, ticketsByLabel } from './reports';
import { salesPipeline } from './salesPipeline';
import { storeOpening } from './storeOpening';

/** The workspaces of an invented company that sells camping gear. */
export function builtIn(): Content {
  const workspaces = [
    workspace('Outdoor range 2026', [productLaunch, salesPipeline], {
      folders: [
        folder('Finance', [budget]),
        folder('Projects', [storeOpening], {
          folders: [folder('Reports', [], { reports: [atRisk] })],
        }),
      ],
    }),
    workspace('Operations', [issueTracker, payroll], {
      folders: [folder('Department', [departmentBudget])],
      reports: [ticketsByLabel],
    }),
  ];
  const sheets = [
    productLaunch,
    salesPipeline,
    issueTracker,
    budget,
    storeOpening,
    departmentBudget,
    hostileSheet,
    payroll,
  ];
  return {
    sheets: sheets.map((sheet) => copy(sheet, workspaces)),
    reports: [atRisk, ticketsByLabel].map((report) => ({
      ...report,
      ...homeOf(report.id, workspaces),
    })),
    workspaces,
    closed: [payroll.id],
  };
}

interface Inside {
  folders?: Container[];
  reports?: ReportDefinition[];
}

function workspace(name: string, sheets: Sheet[], inside: Inside): Container {
  return container('workspace', name, sheets, inside);
}

function folder(name: string, sheets: Sheet[], inside: Inside = {}): Container {
  return container('folder', name, sheets, inside);
}

function container(
  kind: string,
  name: string,
  sheets: Sheet[],
  { folders = [], reports = [] }: Inside,
): Container {
  const id = idOf(`${kind}/${name}`);
  return {
    id,
    name,
    permalink: `https://app.example.com/${kind}s/${idOf(`${id}/permalink`)}`,
    createdAt: '2025-09-01T08:00:00Z',
    modifiedAt: '2026-02-01T08:00:00Z',
    folders,
    sheets: sheets.map((sheet) => sheet.id),
    reports: reports.map((report) => report.id),
  };
}

/** A sheet to be edited, which says what workspace it lies in. */
function copy(sheet: Sheet, workspaces: Container[]): Sheet {
  const { columns, rows, ...head } = sheet;
  const entries = Object.entries(head).flatMap(([key, value]) =>
    // That is where answers say it.
    key === 'hasSummaryFields'
      ? [...Object.entries(homeOf(sheet.id, workspaces)), [key, value]]
      : [[key, value]],
  );
  return { ...(Object.fromEntries(entries) as typeof head), columns, rows };
}

function homeOf(id: number, workspaces: Container[]) {
  const home = workspaces.find((each) => holds(each, id));
  return home ? { workspace: { id: home.id, name: home.name } } : {};
}

function holds(container: Container, id: number): boolean {
  const { sheets, reports, folders } = container;
  return (
    sheets.includes(id) ||
    reports.includes(id) ||
    folders.some((each) => holds(each, id))
  );
}
