import { load as parseYaml } from 'js-yaml';
import { readersFile } from '../literate/steps/steps';
import { listFences, type Fence } from '../literate/fences/fences';
import { parseReference } from '../literate/fences/reference';
import { readPages } from '../literate/pages';

/** What keeps a block of code honest. */
export type Sort =
  | 'pasted'
  | 'quoted'
  | 'session'
  | 'refused'
  | 'data'
  | 'illustrative'
  | 'not run';

export interface Block {
  /** Path of the page. */
  page: string;
  fence: Fence;
  sort: Sort | undefined;
}

/** Data of a page must be data; a line of messages is one JSON value a line. */
export const parsers: Record<string, (text: string) => unknown> = {
  json: (text) => JSON.parse(text) as unknown,
  jsonl: (text) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  yaml: (text) => parseYaml(text),
};

/** Every block of code of the guide; one that nothing keeps honest has no sort. */
export function listBlocks(): Block[] {
  return readPages().flatMap(({ path, text }) =>
    listFences(text).map((fence) => ({
      page: path,
      fence,
      sort: sortOf(fence, path),
    })),
  );
}

/** Why a block is neither run, compiled nor parsed. */
export function reasonOf({ attributes }: Fence): string | undefined {
  return attributes['illustrative'] ?? attributes['norun'];
}

function sortOf(fence: Fence, page: string): Sort | undefined {
  const { attributes, kind } = fence;
  if (attributes['illustrative']) return 'illustrative';
  if (attributes['norun']) return 'not run';
  if (attributes['file']) return isPasted(fence, page) ? 'pasted' : 'quoted';
  if (attributes['refused']) return 'refused';
  if (kind === 'console') return 'session';
  return isData(fence) ? 'data' : undefined;
}

function isPasted({ attributes }: Fence, page: string): boolean {
  const { path } = parseReference(attributes['file'] ?? '');
  return (
    /^docs\/0[2-6]-/.test(page) &&
    !('again' in attributes) &&
    readersFile(path) !== undefined
  );
}

function isData({ kind, body }: Fence): boolean {
  try {
    return parsers[kind]?.(body) !== undefined;
  } catch {
    return false;
  }
}
