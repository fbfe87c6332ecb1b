import type { Json } from '../airbyte/protocol';
import { byType, id, integer, list, text, timestamp } from '../airbyte/schema';
import { toText } from '../columns/text';
import { perSheet } from './perSheet';
import { toData } from './table';

/** What is attached, and to what; the files themselves stay where they are. */
export const attachments = perSheet('attachments', {}, [
  [text, 'name', 'attachment_type', 'mime_type'],
  [integer, 'size_in_kb'],
  [text, 'parent_type'],
  [integer, 'parent_id'],
  [timestamp, 'created_at'],
  [text, 'created_by'],
]);

const commentProperties = byType(
  [id, 'id'],
  [text, 'text'],
  [timestamp, 'created_at'],
  [text, 'created_by'],
  [timestamp, 'modified_at'],
);

/** Threads with all their comments. */
export const discussions = perSheet(
  'discussions',
  { include: 'comments' },
  [
    [text, 'title', 'parent_type'],
    [integer, 'parent_id', 'comment_count'],
    [text, 'created_by'],
    [timestamp, 'last_commented_at'],
    [text, 'last_commented_user'],
    [list({ type: 'object', properties: commentProperties }), 'comments'],
  ],
  (thread: { comments?: object[] }) => {
    const comments = thread.comments ?? [];
    const rows = comments.map((one) => toData(commentProperties, one));
    return { ...thread, comments: rows };
  },
);

/** The fields of a sheet's summary, one row each, their values as text. */
export const summaryFields = perSheet(
  'summary/fields',
  {},
  [
    [text, 'title', 'type'],
    [integer, 'index'],
    [text, 'value', 'display_value'],
  ],
  (raw: { objectValue?: Json }) => ({ ...raw, value: toText(raw.objectValue) }),
);
