import type {
  AirbyteMessage,
  Json,
} from '../../connector/src/airbyte/protocol';
import { edit, type Editor } from './editor';
import { grid } from './grid';
import { configure, createLab, recordsOf, tokenConfig, type Lab } from './lab';
import type { StopAfter } from './collect';

export const minute = 60_000;
export const stream = 'smartsheet_cell_history';
export const config = { ...tokenConfig, history_columns: ['Status'] };
export const sheet = grid(
  'Tasks',
  [
    ['Task', 'TEXT_NUMBER'],
    ['Status', 'PICKLIST'],
  ],
  ['one', 'two', 'three', 'four'].map((task) => [task, 'open']),
);
export const status = 1;

export interface Historied {
  lab: Lab;
  editor: Editor;
  /** Types into the status of a row, by position, a minute after all before. */
  set: (row: number, value: string) => Promise<void>;
  read: (state?: Json, stopAfter?: StopAfter) => Promise<AirbyteMessage[]>;
}

/** A sheet of four rows whose status has a history that is read. */
export async function historied(more: object = {}): Promise<Historied> {
  const lab = createLab({ saved: [sheet] });
  const catalog = configure(await lab.discover(config), [stream]);
  const editor = await edit(lab, 'Tasks');
  const ids = (await editor.rows()).map(({ id }) => id);
  return {
    lab,
    editor,
    async set(row, value) {
      lab.clock.advance(minute);
      await editor.change(ids[row]!, value, status);
    },
    read(state, stopAfter) {
      const settings = { ...config, ...more };
      const files = { config: settings, catalog: { streams: catalog } };
      const all = state === undefined ? files : { ...files, state };
      lab.clock.advance(2 * minute);
      return lab.run('read', all, stopAfter);
    },
  };
}

export const valuesOf = (messages: AirbyteMessage[]) =>
  recordsOf(messages).map(({ data }) => data['value']);

export const progressOf = (state: Json) => {
  const [{ stream }] = state as unknown as [
    { stream: { stream_state: { sheets: Record<string, Progress> } } },
  ];
  return Object.values(stream.stream_state.sheets);
};

export interface Progress {
  cursor: string;
  row?: number;
  since: string;
}

export const keysOf = (messages: AirbyteMessage[]) =>
  recordsOf(messages).map(({ data }) =>
    JSON.stringify([data['row_id'], data['modified_at'], data['value']]),
  );
