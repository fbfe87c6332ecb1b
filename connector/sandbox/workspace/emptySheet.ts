import { hash, idOf } from '../account/ids';
import type { Sheet } from '../account/model';
import { me } from '../account/people';

interface Origin {
  key: string;
  name: string;
  created: string;
  modified: string;
}

/** Where the files on a sheet or report may come from. */
export const attachmentOptions = [
  'BOX_COM',
  'DROPBOX',
  'EGNYTE',
  'FILE',
  'GOOGLE_DRIVE',
  'LINK',
  'ONEDRIVE',
];

/**
 * A sheet with all that Smartsheet says of one, before columns and rows.
 * Quirk: undocumented-keys
 */
export function emptySheet({ key, name, created, modified }: Origin): Sheet {
  const sheet = {
    id: idOf(`sheet/${key}`),
    name,
    version: 1,
    totalRowCount: 0,
    accessLevel: 'OWNER',
    effectiveAttachmentOptions: attachmentOptions,
    ganttEnabled: false,
    dependenciesEnabled: false,
    resourceManagementEnabled: false,
    resourceManagementType: 'NONE',
    cellImageUploadEnabled: true,
    userSettings: { criticalPathEnabled: false, displaySummaryTasks: true },
    userPermissions: { summaryPermissions: 'ADMIN' },
    owner: me.email,
    ownerId: idOf(me.email),
    hasSummaryFields: false,
    permalink: `https://app.example.com/sheets/${slug(key)}`,
    createdAt: created,
    modifiedAt: modified,
    isMultiPicklistEnabled: true,
    columns: [],
    rows: [],
  };
  return sheet;
}

function slug(key: string): string {
  const letters = 'bcdfghjkmpqrvwxBCDFGHJKMPQRVWX23456789';
  return Array.from(
    { length: 40 },
    (_, i) => letters[hash(`${key}/${i}`, 3) % letters.length],
  ).join('');
}
