import type { AirbyteState } from '../../connector/src/airbyte/protocol';
import { lastStates } from '../../acceptance/src/output';
import { messagesIn, openSubject, type Subject } from './subject';

export interface Asked {
  sync: string;
  requests: number;
  /** Of the answers. */
  bytes: number;
  records: number;
}

/** What three syncs of a hundred sheets ask of Smartsheet. */
export async function measureRequests(): Promise<Asked[]> {
  const subject = await openSubject(['--account', '100']);
  try {
    const streams = (await subject.discover()).filter(
      ({ name }) => !name.startsWith('smartsheet_'),
    );
    const sync = async (name: string, states?: AirbyteState[]) => {
      await subject.control('DELETE', '/sandbox/requests');
      const { stdout } = await subject.read(streams, states);
      const log = (await subject.control('GET', '/sandbox/requests')) as {
        requests: { bytes: number }[];
      };
      const messages = messagesIn(stdout);
      const records = messages.filter(({ type }) => type === 'RECORD').length;
      const asked = {
        sync: name,
        requests: log.requests.length,
        bytes: log.requests.reduce((sum, { bytes }) => sum + bytes, 0),
        records,
      };
      const said = messages.flatMap((message) =>
        message.type === 'STATE' ? [message.state] : [],
      );
      // Long enough for the list of sheets to know of every edit.
      await subject.control('POST', '/sandbox/clock', { advance: 120 });
      return { asked, states: lastStates([...(states ?? []), ...said]) };
    };

    const first = await sync(`first, ${streams.length} sheets`);
    const second = await sync('nothing changed', first.states);
    await editOneRow(subject);
    const third = await sync('one row changed', second.states);
    return [first.asked, second.asked, third.asked];
  } finally {
    await subject.stop();
  }
}

async function editOneRow({ control }: Subject): Promise<void> {
  const list = (await control('GET', '/2.0/sheets')) as {
    data: { id: number }[];
  };
  const sheet = (await control('GET', `/2.0/sheets/${list.data[0]?.id}`)) as {
    id: number;
    columns: { id: number; type: string; systemColumnType?: string }[];
    rows: { id: number }[];
  };
  const column = sheet.columns.find(
    ({ type, systemColumnType }) => type === 'TEXT_NUMBER' && !systemColumnType,
  );
  const edited = await control('PUT', `/2.0/sheets/${sheet.id}/rows`, [
    {
      id: sheet.rows[0]?.id,
      cells: [{ columnId: column?.id, value: 'edited' }],
    },
  ] as object);
  if (!(edited as { result?: unknown }).result)
    throw new Error(`The row was not edited: ${JSON.stringify(edited)}`);
  await control('POST', '/sandbox/clock', { advance: 120 });
}
