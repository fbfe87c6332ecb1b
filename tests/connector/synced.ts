import assert from 'node:assert/strict';
import type {
  AirbyteMessage,
  Json,
} from '../../connector/src/airbyte/protocol';
import type { SandboxOptions } from '../../connector/sandbox/sandbox';
import { edit, type Editor } from './editor';
import {
  configure,
  createLab,
  errorsOf,
  recordsOf,
  statesOf,
  tokenConfig,
  type Lab,
} from './lab';

/** A lab with a sheet that was synced once and is going to be again. */
export interface Synced {
  lab: Lab;
  editor: Editor;
  /** Syncs what changed since the last time; returns what is in the first column. */
  sync: () => Promise<Json[]>;
  /** What the last sync said. */
  messages: AirbyteMessage[];
  /** What the next sync will be given. */
  state: Json;
  cursor: () => string;
}

export async function startSynced(
  options: SandboxOptions,
  name = 'Tasks',
  more: object = {},
): Promise<Synced> {
  const lab = createLab(options);
  const config = { ...tokenConfig, ...more };
  const catalog = configure(await lab.discover(config), [name]);
  const [{ stream }] = catalog as [(typeof catalog)[0]];
  const first = Object.keys(stream.json_schema['properties'] as object).find(
    (field) => !field.startsWith('_'),
  )!;
  const synced: Synced = {
    lab,
    editor: await edit(lab, name),
    messages: [],
    state: [],
    async sync() {
      lab.requests.length = 0;
      synced.messages = await lab.read(catalog, synced.state, config);
      assert.deepEqual(errorsOf(synced.messages), []);
      synced.state = statesOf(synced.messages);
      return recordsOf(synced.messages).map(({ data }) => data[first] ?? null);
    },
    cursor() {
      const [state] = synced.state as unknown as [
        { stream: { stream_state: { cursor: string } } },
      ];
      return state.stream.stream_state.cursor;
    },
  };
  await synced.sync();
  return synced;
}
