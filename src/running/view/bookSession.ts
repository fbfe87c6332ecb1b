import { compare, linesOf, type Verdict } from '../verdict';
import type { Block } from './block';
import type { Asked } from '../protocol';
import { BookWorker, whyOf } from './bookWorker';

/** A command that was run, or is to be. */
export interface Entry {
  command: string;
  /** Whether the reader typed it; the others stand on the page. */
  isOwn: boolean;
  /** What the page says that it prints, or its command of which this is an edit. */
  expected?: readonly string[];
  state: 'waiting' | 'running' | 'done' | 'stopped';
  lines: string[];
  verdict?: Verdict;
  /** Milliseconds of virtual time. */
  waited: number;
  /** Why it was stopped, if it was. */
  why?: string;
}

export interface Shown {
  entries: Entry[];
}

/** More lines than anybody reads. */
const longest = 2_000;

type Listener = () => void;
type Run = Extract<Asked, { kind: 'run' }>;

/**
 * The sessions of one page in one shell: blocks are played in the order of the
 * page, each once, and state lasts from block to block.
 */
export class BookSession {
  private readonly worker: BookWorker;
  private readonly blocks = new Map<HTMLElement, Block>();
  private readonly shown = new Map<HTMLElement, Shown>();
  private readonly listeners = new Set<Listener>();
  private played = new Set<HTMLElement>();
  /** What ran to its end, in order: it makes the files what they are. */
  private log: Run[] = [];
  private turn: Promise<unknown> = Promise.resolve();
  private era = 0;

  constructor(address: string) {
    this.worker = new BookWorker(address);
  }

  attach(figure: HTMLElement, block: Block): void {
    this.blocks.set(figure, block);
    if (!this.shown.has(figure)) this.show(figure, { entries: pending(block) });
  }

  detach(figure: HTMLElement): void {
    this.blocks.delete(figure);
    this.shown.delete(figure);
    this.played.delete(figure);
  }

  look(figure: HTMLElement): Shown {
    return this.shown.get(figure) ?? nothing;
  }

  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether there is nothing of the page that was not played. */
  hasPlayed(figures: readonly HTMLElement[]): boolean {
    return figures.every((figure) => this.played.has(figure));
  }

  /** Plays what was not played yet, down to this block, which may be played again. */
  play(figure: HTMLElement): Promise<void> {
    return this.inTurn(async () => {
      if (this.played.delete(figure)) this.restore(figure);
      const inOrder = [...this.blocks.keys()].sort(byPlace);
      for (const one of inOrder.slice(0, inOrder.indexOf(figure) + 1)) {
        if (this.played.has(one)) continue;
        this.played.add(one);
        const block = this.blocks.get(one)!;
        for (const entry of this.look(one).entries.filter(isOfPage)) {
          if (!(await this.run(one, entry, block.session))) return;
        }
      }
    });
  }

  /** Runs a command of the reader's own, which may be an edit of an entry's. */
  type(figure: HTMLElement, command: string, edited?: Entry): Promise<void> {
    const before = this.look(figure);
    if (command === 'clear') {
      this.show(figure, { entries: before.entries.filter(isOfPage) });
      return Promise.resolve();
    }
    const entry: Entry = {
      command,
      isOwn: true,
      ...(edited?.expected && { expected: edited.expected }),
      state: 'waiting',
      lines: [],
      waited: 0,
    };
    this.show(figure, { entries: [...before.entries, entry] });
    const session = this.blocks.get(figure)?.session ?? 0;
    return this.inTurn(() => this.run(figure, entry, session));
  }

  async complete(text: string): Promise<string[]> {
    if (!this.worker.isIdle) return [];
    const answered = await this.worker.ask({ kind: 'complete', text });
    return answered.kind === 'completed' ? answered.names : [];
  }

  /** Ends what is running, if anything is. */
  stop(why = 'It was stopped.'): void {
    this.worker.stop(why);
  }

  /** Everything as it was when the page came. */
  startOver(): void {
    this.era++;
    this.stop();
    this.worker.end();
    this.played = new Set();
    this.log = [];
    for (const [figure, block] of this.blocks)
      this.show(figure, { entries: pending(block) });
  }

  /** Resolves to whether the next command may be run. */
  private async run(
    figure: HTMLElement,
    entry: Entry,
    session: number,
  ): Promise<boolean> {
    const era = this.era;
    this.change(figure, entry, { state: 'running' });
    try {
      await this.open();
      const asked: Run = { kind: 'run', command: entry.command, session };
      const answered = await this.worker.ask(asked);
      if (answered.kind !== 'ran') throw new Error(whyOf(answered));
      this.log.push(asked);
      const { output, waited } = answered;
      const lines = linesOf(output);
      const verdict = entry.expected && compare(entry.expected, output);
      this.change(figure, entry, {
        state: 'done',
        lines: lines.slice(0, longest),
        waited,
        ...(verdict && { verdict }),
      });
      return true;
    } catch (error) {
      if (era !== this.era) return false;
      const { message: why } = error as Error;
      this.change(figure, entry, { state: 'stopped', why });
      return false;
    }
  }

  /** A worker that was stopped took its files along: they are made anew. */
  private async open(): Promise<void> {
    if (this.worker.isOpen) return;
    await this.worker.open();
    for (const asked of this.log) await this.worker.ask(asked);
  }

  /** The page's commands as they were before they ran, and the reader's. */
  private restore(figure: HTMLElement): void {
    const own = this.look(figure).entries.filter(({ isOwn }) => isOwn);
    const block = this.blocks.get(figure);
    if (block) this.show(figure, { entries: [...pending(block), ...own] });
  }

  private inTurn(work: () => Promise<unknown>): Promise<void> {
    const done = this.turn.then(work).then(() => {});
    this.turn = done.catch(() => {});
    return done;
  }

  private change(
    figure: HTMLElement,
    entry: Entry,
    more: Partial<Entry>,
  ): void {
    Object.assign(entry, more);
    this.show(figure, { entries: [...this.look(figure).entries] });
  }

  private show(figure: HTMLElement, shown: Shown): void {
    this.shown.set(figure, shown);
    for (const listener of this.listeners) listener();
  }
}

function isOfPage({ isOwn }: Entry): boolean {
  return !isOwn;
}

const nothing: Shown = { entries: [] };

function pending({ commands }: Block): Entry[] {
  return commands.map(({ command, output }) => ({
    command,
    isOwn: false,
    expected: output,
    state: 'waiting',
    lines: [...output],
    waited: 0,
  }));
}

function byPlace(a: Node, b: Node): number {
  const following = Node.DOCUMENT_POSITION_FOLLOWING;
  return a.compareDocumentPosition(b) & following ? -1 : 1;
}

const sessions = new Map<string, BookSession>();

/** The one session of the page that is open; `address` says where its files are. */
export function sessionOf(address: string): BookSession {
  let session = sessions.get(address);
  if (!session) {
    // A page that was left behind needs no worker.
    for (const old of sessions.values()) old.startOver();
    sessions.clear();
    session = new BookSession(address);
    sessions.set(address, session);
  }
  return session;
}
