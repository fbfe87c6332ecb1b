/** An order to misbehave. */
export interface Fault {
  /** The name of one of the misbehaviors; see misbehave.ts. */
  fault: string;
  /** How many requests it hits; 1 if not given. */
  times?: number | 'always';
  /** A regular expression for the path and query; every request if not given. */
  path?: string;
  /** How many matching requests pass unharmed before the first one it hits. */
  after?: number;
  /** For 429: the seconds in a `Retry-After` header. */
  retryAfter?: number;
  /** For 429: whether the body names a `refId`. */
  refId?: boolean;
  /** For what happens to a sheet: which one, if the path does not say. */
  sheetId?: number;
  /** For `remove-column`: its title; the last column if not given. */
  column?: string;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  pending(): Fault[];
  /** The fault that hits this request, if any. */
  next(target: string): Fault | undefined;
}

interface Pending {
  fault: Fault;
  skip: number;
  left: number;
}

/** Orders that are waiting for the requests they name. */
export function createFaults(initial: Fault[]): Faults {
  let pending: Pending[] = [];
  const add = (fault: Fault) => {
    const { times = 1, after = 0 } = fault;
    const left = times === 'always' ? Infinity : times;
    pending.push({ fault, skip: after, left });
  };
  initial.forEach(add);

  return {
    add,
    clear: () => void (pending = []),
    pending: () => pending.map(({ fault }) => fault),
    next(target) {
      const matching = pending.filter(({ fault }) =>
        new RegExp(fault.path ?? '').test(target),
      );
      const hit = matching.find(({ skip }) => skip === 0);
      for (const each of matching) if (each.skip > 0) each.skip--;
      if (!hit) return undefined;
      hit.left--;
      pending = pending.filter(({ left }) => left > 0);
      return hit.fault;
    },
  };
}
