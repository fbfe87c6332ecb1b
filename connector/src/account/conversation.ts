import { integer, text, timestamp } from '../nullable';
import { listAll } from '../smartsheet/lists';
import { perSheet } from './perSheet';
import { toRow, type AccountTable } from './table';

const attachmentProperties = {
  sheet_id: { type: 'integer' },
  id: { type: 'integer' },
  name: text,
  attachment_type: text,
  mime_type: text,
  size_in_kb: integer,
  parent_type: text,
  parent_id: integer,
  created_at: timestamp,
  created_by: text,
};

/** What is attached, and to what; the files themselves stay where they are. */
export const attachments: AccountTable = {
  name: 'smartsheet_attachments',
  primaryKey: ['sheet_id', 'id'],
  properties: attachmentProperties,
  read: (account) =>
    perSheet(account, async (client, sheetId) =>
      (await listAll<object>(client, `/sheets/${sheetId}/attachments`)).map(
        (one) => toRow(attachmentProperties, { ...one, sheetId }),
      ),
    ),
};

const commentProperties = {
  id: { type: 'integer' },
  text,
  created_at: timestamp,
  created_by: text,
  modified_at: timestamp,
};

const discussionProperties = {
  sheet_id: { type: 'integer' },
  id: { type: 'integer' },
  title: text,
  parent_type: text,
  parent_id: integer,
  comment_count: integer,
  created_by: text,
  last_commented_at: timestamp,
  last_commented_user: text,
  comments: {
    type: ['null', 'array'],
    items: { type: 'object', properties: commentProperties },
  },
};

/** Threads with all their comments. */
export const discussions: AccountTable = {
  name: 'smartsheet_discussions',
  primaryKey: ['sheet_id', 'id'],
  properties: discussionProperties,
  read: (account) =>
    perSheet(account, async (client, sheetId) => {
      const path = `/sheets/${sheetId}/discussions`;
      const threads = await listAll<Thread>(client, path, {
        include: 'comments',
      });
      return threads.map((thread) => ({
        ...toRow(discussionProperties, { ...thread, sheetId }),
        last_commented_user: thread.lastCommentedUser?.email ?? null,
        comments: (thread.comments ?? []).map((one) =>
          toRow(commentProperties, one),
        ),
      }));
    }),
};

interface Thread {
  lastCommentedUser?: { email?: string };
  comments?: object[];
}

const summaryProperties = {
  sheet_id: { type: 'integer' },
  id: { type: 'integer' },
  title: text,
  type: text,
  index: integer,
  value: text,
  display_value: text,
};

/** The fields of a sheet's summary, one row each, their values as text. */
export const summaryFields: AccountTable = {
  name: 'smartsheet_summary_fields',
  primaryKey: ['sheet_id', 'id'],
  properties: summaryProperties,
  read: (account) =>
    perSheet(account, async (client, sheetId) => {
      const path = `/sheets/${sheetId}/summary/fields`;
      const fields = await listAll<{ objectValue?: unknown }>(client, path);
      return fields.map((field) => ({
        ...toRow(summaryProperties, { ...field, sheetId }),
        value: toText(field.objectValue),
      }));
    }),
};

function toText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
