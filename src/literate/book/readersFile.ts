import readersTests from './readersTests.json';

/**
 * Where simpler, earlier versions of the connector's files live: by page, and
 * in numbered folders where a page tells the same file several times.
 */
const stages = /^docs\/_stages\/[^/]+\/(\d+\/)?/;

/**
 * The reader's file that a source stands for: of an early version the file that
 * it becomes. Undefined for what readers do not write: the sandbox, the site.
 */
export function readersFile(source: string): string | undefined {
  const file = source.replace(stages, 'connector/');
  const isTheirs =
    /^connector\/(?!sandbox\/)/.test(file) || readersTests.includes(file);
  return isTheirs ? file : undefined;
}
