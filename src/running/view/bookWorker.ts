import type { Answered, Asked } from '../protocol';

/** A command that takes longer than this has lost its way. Milliseconds. */
const patience = 12_000;

/** The worker behind a page: started when first asked, ended when it gets lost. */
export class BookWorker {
  private readonly address: string;
  private worker: Worker | undefined;
  private opened: Promise<void> | undefined;
  private interrupt: ((why: string) => void) | undefined;

  /** `address` is where the files of the page are. */
  constructor(address: string) {
    this.address = address;
  }

  get isOpen(): boolean {
    return this.opened !== undefined;
  }

  /** Whether it is open, and nothing is under way. */
  get isIdle(): boolean {
    return this.isOpen && this.interrupt === undefined;
  }

  /** Loads the page's files, once. Rejects with a sentence for the reader. */
  open(): Promise<void> {
    return (this.opened ??= (async () => {
      this.worker = new Worker(new URL('../worker.ts', import.meta.url), {
        type: 'module',
      });
      const address = new URL(this.address, location.href).href;
      const answered = await this.ask({ kind: 'open', address });
      if (answered.kind === 'opened') return;
      this.end();
      throw new Error(`The book cannot run: ${whyOf(answered)}`);
    })());
  }

  /** Rejects when the answer takes too long, or when it is stopped. */
  ask(asked: Asked): Promise<Answered> {
    const { worker } = this;
    if (!worker) return Promise.reject(new Error('Nothing runs any more.'));
    return new Promise((resolve, reject) => {
      const finish = () => {
        clearTimeout(timer);
        this.interrupt = undefined;
      };
      this.interrupt = (why) => {
        finish();
        this.end();
        reject(new Error(`${why} What ran before it still counts.`));
      };
      const tooLong = `It did not end within ${patience / 1000} seconds and was stopped.`;
      const timer = setTimeout(() => this.stop(tooLong), patience);
      worker.onmessage = ({ data }: MessageEvent<Answered>) => {
        finish();
        resolve(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        this.stop(`The shell broke off: ${event.message || 'no reason'}.`);
      };
      worker.postMessage(asked);
    });
  }

  /** Ends what is under way, if anything is. */
  stop(why: string): void {
    this.interrupt?.(why);
  }

  end(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.opened = undefined;
  }
}

/** Why something was answered otherwise than asked. */
export function whyOf(answered: Answered): string {
  return answered.kind === 'failed' ? answered.why : 'an unexpected answer';
}
