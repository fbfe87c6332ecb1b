import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configError } from './airbyte/errors';
import { offer } from './airbyte/offer';
import { isObject, parseJson } from './airbyte/parse';
import type {
  AirbyteCatalog,
  AirbyteStream,
  ConnectorSpecification,
  Json,
  JsonObject,
} from './airbyte/protocol';
import { id, type Properties } from './airbyte/schema';
import type { Source } from './airbyte/source';
import type { Batch, Checkpoint, StreamRequest } from './airbyte/stream';
import { createSync } from './airbyte/sync';
import type { World } from './world';

const ending = '.jsonl';

/** The form: one question. */
const spec: ConnectorSpecification = {
  connectionSpecification: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: ['folder'],
    properties: {
      folder: {
        type: 'string',
        title: 'Folder',
        description: `Where the ${ending} files are.`,
      },
    },
  },
};

/** A folder of files with a JSON object on each line: every file is a stream. */
export function createSource({ now }: World): Source {
  return {
    spec,
    check: async (config) => void (await listFiles(parseFolder(config))),
    discover,
    read: async (config, configured, states, airbyte) => {
      const folder = parseFolder(config);
      const streams = configured.map(({ stream, sync_mode: mode }) => {
        const { name, json_schema: schema } = stream;
        const state = states.get(name);
        const goesOn = mode === 'incremental';
        const request = { name, schema, mode, state, goesOn };
        return { name, read: () => readStream(folder, request) };
      });
      await createSync(airbyte, now).run(streams, () => 1);
    },
  };
}

async function discover(config: Json): Promise<AirbyteCatalog> {
  const folder = parseFolder(config);
  const describe = async (name: string): Promise<AirbyteStream> => {
    const properties = toProperties(await readLines(folder, name));
    return offer(name, ['_line'], { properties }, { cursor: '_line' });
  };
  const names = await listFiles(folder);
  return { streams: await Promise.all(names.map(describe)) };
}

/** The files are only ever appended to, so a line's number is its cursor. */
async function* readStream(
  folder: string,
  { name, state, goesOn }: StreamRequest,
): AsyncGenerator<Batch | Checkpoint> {
  const lines = await readLines(folder, name);
  const done = goesOn ? Number(state?.['lines'] ?? 0) : 0;
  const records = lines
    .map((line, i) => ({ data: { ...line, _line: i + 1 } }))
    .slice(done);
  yield { records };
  yield { state: { lines: lines.length } };
}

async function readLines(folder: string, name: string): Promise<JsonObject[]> {
  const path = join(folder, name + ending);
  const text = await explained(path, readFile(path, 'utf8'));
  return text
    .split('\n')
    .filter(Boolean)
    .map((line, i) => {
      const json = parseJson(line, `line ${i + 1} of ${path}`);
      if (isObject(json)) return json;
      throw configError(`Line ${i + 1} of ${path} is not a JSON object.`);
    });
}

async function listFiles(folder: string): Promise<string[]> {
  const files = await explained(folder, readdir(folder));
  const names = files.filter((file) => file.endsWith(ending)).sort();
  if (names.length === 0)
    throw configError(`There is no ${ending} file in ${folder}.`);
  return names.map((file) => file.slice(0, -ending.length));
}

function toProperties(lines: JsonObject[]): Properties {
  const properties: Properties = {};
  for (const [key, value] of lines.flatMap((line) => Object.entries(line))) {
    const known = ['string', 'number', 'boolean'].includes(typeof value);
    if (value !== null)
      properties[key] = known ? { type: ['null', typeof value] } : {};
  }
  return { ...properties, _line: id };
}

function parseFolder(config: Json): string {
  const folder = isObject(config) ? config['folder'] : undefined;
  if (typeof folder === 'string') return folder;
  throw configError('The config does not say which "folder" to read.');
}

/** A file system's refusal, in words for whoever chose the folder. */
async function explained<T>(what: string, task: Promise<T>): Promise<T> {
  return task.catch((cause: Error) => {
    throw configError(`Cannot read ${what}: ${cause.message}.`);
  });
}
