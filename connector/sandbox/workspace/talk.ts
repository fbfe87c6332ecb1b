import { idOf } from '../account/ids';
import type {
  Attachment,
  Comment,
  Discussion,
  Row,
  Sheet,
} from '../account/model';
import { me, people } from '../account/people';

type Line = [at: string, speaker: number, text: string, file?: string];

/** A conversation on a row, or on the sheet if no row number is given. */
export interface Talk {
  rowNumber?: number;
  lines: [Line, ...Line[]];
}

/** A file on a row, or on the sheet if no row number is given. */
export interface FileOn {
  rowNumber?: number;
  name: string;
  at: string;
  sizeInKb: number;
}

/** Adds files and conversations to a sheet that has none. */
export function withTalk(sheet: Sheet, talks: Talk[], files: FileOn[]): Sheet {
  const on = (rowNumber: number | undefined) => {
    const row = sheet.rows.find((each) => each.rowNumber === rowNumber);
    const parentType = row ? ('ROW' as const) : ('SHEET' as const);
    const parent = { parentType, parentId: row?.id ?? sheet.id };
    const attachments = files
      .filter((file) => file.rowNumber === rowNumber)
      .map((file) => attach({ ...file, ...parent }));
    const discussions = talks
      .filter((talk) => talk.rowNumber === rowNumber)
      .map((talk) => discuss(talk, parent));
    return {
      ...(attachments.length > 0 && { attachments }),
      ...(discussions.length > 0 && { discussions }),
    };
  };
  return {
    ...sheet,
    ...on(undefined),
    rows: sheet.rows.map((row): Row => ({ ...row, ...on(row.rowNumber) })),
  };
}

type Parent = Pick<Discussion, 'parentType' | 'parentId'>;

function discuss({ lines }: Talk, parent: Parent): Discussion {
  const [[, , title]] = lines;
  const comments = lines.map(([at, speaker, text, file]): Comment => {
    const id = idOf(`comment/${text}`);
    const comment = {
      id,
      text,
      createdAt: at,
      modifiedAt: at,
      createdBy: people[speaker] ?? me,
    };
    if (!file) return comment;
    const on = { parentType: 'COMMENT' as const, parentId: id };
    const attachment = attach({ name: file, at, sizeInKb: 48, ...on });
    return { ...comment, attachments: [attachment] };
  });
  const last = comments.at(-1) ?? { createdAt: '', createdBy: me };
  return {
    id: idOf(`discussion/${title}`),
    title,
    ...parent,
    accessLevel: 'OWNER',
    readOnly: false,
    commentCount: comments.length,
    lastCommentedAt: last.createdAt,
    lastCommentedUser: last.createdBy,
    createdBy: comments[0]?.createdBy ?? me,
    comments,
  };
}

type AttachmentOutline = Pick<
  Attachment,
  'name' | 'sizeInKb' | 'parentType' | 'parentId'
> & { at: string };

function attach(outline: AttachmentOutline): Attachment {
  const { name, sizeInKb, parentType, parentId, at } = outline;
  const mimeTypes: Record<string, string> = {
    pdf: 'application/pdf',
    png: 'image/png',
    csv: 'text/csv',
  };
  return {
    id: idOf(`attachment/${name}`),
    name,
    attachmentType: 'FILE',
    mimeType: mimeTypes[name.split('.').at(-1) ?? ''] ?? 'text/plain',
    sizeInKb,
    parentType,
    parentId,
    createdAt: at,
    createdBy: me,
  };
}
