import { idOf } from '../account/ids';
import type { ReportColumn, ReportDefinition } from '../account/report';
import { versionOf } from './define';
import { attachmentOptions } from './emptySheet';
import { issueTracker } from './issueTracker';
import { productLaunch } from './productLaunch';
import { storeOpening } from './storeOpening';

/** Two plans in one view: two titles occur twice, each with two types. */
export const atRisk = defineReport({
  name: 'At risk across projects',
  sheetIds: [productLaunch.id, storeOpening.id],
  onlyWhere: 'At risk',
  columns: [
    ['Task', 'TEXT_NUMBER'],
    ['Sheet Name', 'TEXT_NUMBER'],
    ['Status', 'PICKLIST'],
    ['Status', 'TEXT_NUMBER'],
    ['Finish', 'ABSTRACT_DATETIME'],
    ['Finish', 'DATE'],
    ['Assigned to', 'CONTACT_LIST'],
    ['At risk', 'CHECKBOX'],
  ],
});

/** Columns of several values, in a report over one sheet. */
export const ticketsByLabel = defineReport({
  name: 'Tickets by label',
  sheetIds: [issueTracker.id],
  columns: [
    ['Title', 'TEXT_NUMBER'],
    ['Sheet Name', 'TEXT_NUMBER'],
    ['Labels', 'MULTI_PICKLIST'],
    ['Watchers', 'MULTI_CONTACT_LIST'],
    ['Done', 'CHECKBOX'],
  ],
});

interface Outline {
  name: string;
  sheetIds: number[];
  onlyWhere?: string;
  columns: [title: string, type: string][];
}

function defineReport({ columns, ...outline }: Outline): ReportDefinition {
  const { name } = outline;
  return {
    id: idOf(`report/${name}`),
    accessLevel: 'OWNER',
    permalink: `https://app.example.com/reports/${idOf(`permalink/${name}`)}`,
    createdAt: '2026-01-12T13:00:00Z',
    modifiedAt: '2026-01-12T13:20:00Z',
    isSummaryReport: false,
    effectiveAttachmentOptions: attachmentOptions,
    ...outline,
    columns: columns.map(([title, type], index): ReportColumn => ({
      virtualId: idOf(`report/${name}/${title}/${type}`),
      version: versionOf(type),
      index,
      title,
      type,
      ...(index === 0 && { primary: true }),
      ...(title === 'Sheet Name' && { sheetNameColumn: true }),
      validation: false,
      width: 150,
    })),
  };
}
