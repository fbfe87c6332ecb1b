/** What the sandbox was asked since the log was last cleared. */
export interface RequestLog {
  /** Notes a request now, and its answer when the function is called. */
  begin(method: string, path: string): (answer: Response) => void;
  clear(): void;
  report(): RequestReport;
}

export interface RequestEntry {
  method: string;
  /** The path with its query. */
  path: string;
  /** 0 where no answer was given at all. */
  status: number;
  /** The length of the body as sent. */
  bytes: number;
}

export interface RequestReport {
  count: number;
  bytes: number;
  /** The newest ten thousand. */
  requests: RequestEntry[];
}

const kept = 10_000;

/** A log of no requests yet. */
export function createRequestLog(): RequestLog {
  let count = 0;
  let bytes = 0;
  let requests: RequestEntry[] = [];
  return {
    begin(method, path) {
      const entry = { method, path, status: 0, bytes: 0 };
      count++;
      requests.push(entry);
      if (requests.length > 2 * kept) requests = requests.slice(-kept);
      return ({ status, headers }) => {
        entry.status = status;
        entry.bytes = Number(headers.get('content-length') ?? 0);
        bytes += entry.bytes;
      };
    },
    clear() {
      count = 0;
      bytes = 0;
      requests = [];
    },
    report: () => ({ count, bytes, requests: requests.slice(-kept) }),
  };
}
