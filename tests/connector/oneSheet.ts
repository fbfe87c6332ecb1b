import type {
  AirbyteStream,
  JsonObject,
} from '../../connector/src/airbyte/protocol';
import type { Sheet } from '../../connector/sandbox/account/model';
import { grid, type Value } from './grid';
import { configure, createLab, recordsOf, tokenConfig, type Lab } from './lab';

export interface ReadSheet {
  lab: Lab;
  stream: AirbyteStream;
  /** The rows, as a full refresh delivers them. */
  data: JsonObject[];
}

/** Reads the only sheet of an account; `more` goes into the config. */
export async function readSheet(
  sheet: Sheet,
  more: object = {},
): Promise<ReadSheet> {
  const lab = createLab({ saved: [sheet] });
  const config = { ...tokenConfig, ...more };
  const catalog = await lab.discover(config);
  const [configured] = configure(
    catalog,
    [catalog.streams[0]!.name],
    'full_refresh',
  );
  const messages = await lab.read([configured!], [], config);
  return {
    lab,
    stream: catalog.streams[0]!,
    data: recordsOf(messages).map(({ data }) => data),
  };
}

/** A sheet with a column "Value" of some type beside its primary one. */
export function column(type: string, ...values: Value[]): Sheet {
  return grid(
    'One',
    [
      ['Name', 'TEXT_NUMBER'],
      ['Value', type],
    ],
    values.map((value, i) => [`${i}`, value]),
  );
}

/** The properties of a stream's schema. */
export function fields({ json_schema }: Pick<AirbyteStream, 'json_schema'>) {
  return json_schema['properties'] as Record<string, JsonObject>;
}
