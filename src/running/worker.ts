/**
 * The running book: what happens in a page when a reader presses Run.
 *
 * Everything runs in this worker, which is loaded at the first press and ended
 * by the page when it takes too long. Nothing here is written a second time:
 * the shell is just-bash, the Smartsheet is `connector/sandbox`, the connector is
 * the one that the reader has after the chapter, compiled here by sucrase from
 * the very files that the checkpoint of the chapter has.
 *
 *     view/       the page: the button, the terminal under it, what was printed
 *       │         beside what is printed on the page (`verdict.ts`)
 *       │  protocol.ts: open a page, run a command, complete a name
 *     worker.ts   this file
 *       │
 *     shell.ts    a bash with files, in which state lasts. Its commands:
 *     commands/   npm, npx, node, curl and the few that just-bash has otherwise
 *       │
 *     program.ts  a Node program: process, console, files, and an end
 *     modules.ts  require, and TypeScript made into CommonJS
 *     machine.ts  the sandbox behind `fetch`, and
 *     virtualTime.ts  a time that passes only while everybody waits
 *
 *     pack.ts     lays out what `open` fetches, when the site is built
 *
 * All but `view/` and this file runs under Node as well, where
 * `tests/running/` plays every session of the book in it. The order of things is
 * that of the pages: a command belongs to a session of a page, which is opened
 * first, and runs on what a reader has who has pasted all above it.
 *
 * `new Function` is needed to run what readers type and edit. A worker has a
 * policy of its own, so pages can forbid it to themselves.
 */
import { Bash } from 'just-bash/browser';
import { createMachine } from './machine';
import type { Answered, Asked, FileList, Pack, PageFiles } from './protocol';
import { openShell, type Shell } from './shell';

interface Open {
  shell: Shell;
  folders: Map<string, string>[];
  /** Of each session the number of its folder, and that of the one in the shell. */
  sessions: readonly number[];
  held: number;
}

let open: Open | undefined;
let queue = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  queue = queue.then(async () => {
    const answered = await answer(data).catch((error: Error): Answered => ({
      kind: 'failed',
      why: error.message,
    }));
    self.postMessage(answered);
  });
};

async function answer(asked: Asked): Promise<Answered> {
  if (asked.kind === 'open') {
    open = await openPage(asked.address);
    return { kind: 'opened' };
  }
  if (!open) throw new Error('No page is open.');
  if (asked.kind === 'complete')
    return { kind: 'completed', names: await open.shell.complete(asked.text) };
  const { shell, folders, sessions, held } = open;
  const wanted = sessions[asked.session] ?? held;
  await shell.hold(folders[held]!, folders[wanted]!);
  open.held = wanted;
  const printed = await shell.run(asked.command);
  return { kind: 'ran', ...printed };
}

async function openPage(address: string): Promise<Open> {
  const {
    folders: lists,
    sessions,
    packs,
  } = await fetchJson<PageFiles>(address);
  const texts = await Promise.all(packs.map((pack) => fetchJson<Pack>(pack)));
  const toTree = (list: FileList) =>
    new Map(
      Object.entries(list).map(([path, [pack, name]]) => [
        path,
        texts[pack]?.[name] ?? '',
      ]),
    );
  const folders = lists.map(toTree);
  const machine = createMachine(nextTurn);
  const shell = openShell({ Bash }, machine, folders[0] ?? new Map());
  return { shell, folders, sessions, held: 0 };
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`${address} was answered with ${response.status}.`);
  return (await response.json()) as T;
}

const channel = new MessageChannel();
const turns: (() => void)[] = [];
channel.port1.onmessage = () => turns.shift()?.();

let turn = 0;

/**
 * Sooner than a timer, and later than any promise. Now and then a timer after
 * all: what a browser does beside us, such as reading a body, has to get on.
 */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (++turn % 20 === 0) return void setTimeout(resolve);
    turns.push(resolve);
    channel.port2.postMessage(null);
  });
}
