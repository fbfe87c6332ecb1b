import type { ReadableStream, StreamRequest } from './airbyte/stream';
import type { Connection } from './connection';
import { fromProperties, type Field } from './fields';
import { toProperties } from './properties';
import { describeDrift } from './rows/drift';
import { readReport } from './rows/report';
import { readSheet } from './rows/sheet';
import type { Column } from './smartsheet/types';
import { systemProperties } from './system';

export function openSheet(
  connection: Connection,
  request: StreamRequest,
  sheetId: number,
): ReturnType<ReadableStream['read']> {
  const { client, config, log, listed } = connection;
  const label = `sheet "${request.name}" (${sheetId})`;
  const fieldsOf = fieldFinder(connection, request, label);
  return readSheet(
    {
      client,
      sheetId,
      label,
      width: width(request),
      shapeOf: async (columns) => ({
        fields: await fieldsOf(columns),
        primary: columns.find(({ primary }) => primary)?.id ?? 0,
      }),
      listed,
      sweepHours: config.sweepHours,
      log,
    },
    request,
  );
}

export function openReport(
  connection: Connection,
  request: StreamRequest,
  reportId: number,
): ReturnType<ReadableStream['read']> {
  const label = `report "${request.name}" (${reportId})`;
  const fieldsOf = fieldFinder(connection, request, label);
  const { client } = connection;
  return readReport(
    { client, reportId, width: width(request), fieldsOf },
    request,
  );
}

/** Every page brings its columns; they are looked at again when they differ. */
function fieldFinder(
  { config, log }: Connection,
  { schema }: StreamRequest,
  label: string,
): (columns: readonly Column[]) => Promise<Field[]> {
  const asked = fromProperties(schema);
  let looked = '';
  let fields = asked;
  return async (columns) => {
    const look = columns
      .map(({ id, title, type }) => `${id} ${title} ${type}`)
      .join('\n');
    if (look === looked) return fields;
    looked = look;
    if (asked.length === 0) {
      const properties = toProperties(columns, systemProperties, config);
      fields = fromProperties({ properties });
    } else {
      for (const { level, message } of describeDrift(label, asked, columns)) {
        await log(level, message);
      }
    }
    return fields;
  };
}

function width({ schema }: StreamRequest): number {
  return Math.max(1, fromProperties(schema).length);
}
