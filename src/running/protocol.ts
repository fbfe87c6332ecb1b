/** What a page asks of its worker. */
export type Asked =
  | { kind: 'open'; address: string }
  | { kind: 'run'; command: string; session: number }
  | { kind: 'complete'; text: string };

/** What the worker answers, once for each thing asked. */
export type Answered =
  | { kind: 'opened' }
  | { kind: 'ran'; output: string; exitCode: number; waited: number }
  | { kind: 'completed'; names: string[] }
  | { kind: 'failed'; why: string };

/** The reader's folders along a page, as `ADDRESS.running.json` has them. */
export interface PageFiles {
  /** Path of a file → number of its pack, and the name of its text in it. */
  folders: FileList[];
  /** Of each session of the page the number of its folder. */
  sessions: number[];
  /** Addresses of packs, each an object of texts by name. */
  packs: string[];
}

export type FileList = Record<string, [pack: number, name: string]>;
export type Pack = Record<string, string>;
