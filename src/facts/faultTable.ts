import type { Fault } from '../../connector/sandbox/faults/order';
import type { FailureType } from '../../connector/src/airbyte/protocol';

/** One way in which things go wrong, and what becomes of the sync. */
export interface FaultCase {
  /** As the sandbox is told: `--fault <name>`. */
  fault: Fault['fault'];
  what: string;
  connectorDoes: string;
  /** The rest of the order to the sandbox. */
  order: Omit<Fault, 'fault'>;
  /** Something that the log must say. */
  log?: RegExp;
  /** How the stream fails; one that recovers has none. */
  fails?: { type: FailureType; message: RegExp };
  /** Seconds that the sync takes, at least and at most. */
  seconds: [least: number, most: number];
}

const triesAgain = 'Says so, waits, and asks again.';
const untilPatienceEnds =
  'Asks again, a minute apart in the end, for a quarter of an hour.';

const sentences = {
  '500': 'Smartsheet fails (500, error 4000).',
  '503': 'Out of order (503).',
  '504': 'A proxy did not get an answer in time (504).',
  '4001': 'Smartsheet is down for maintenance (503, error 4001).',
  '4002': 'Smartsheet took too long (503, error 4002).',
  '4004': 'Somebody else is writing to the sheet (503, error 4004).',
};

/** Every fault that the sandbox knows, and a few of them gone on for ever. */
export const faultTable: readonly FaultCase[] = [
  {
    fault: '429',
    what: 'Too many requests; nothing says how long to wait.',
    connectorDoes: `${triesAgain} All streams wait, because they share the quota.`,
    order: { times: 3 },
    log: /Rate limit exceeded.*HTTP 429, error 4003\)\. Trying again in/,
    seconds: [3.5, 7],
  },
  {
    fault: '429',
    what: 'Too many requests, with a Retry-After of 30 s.',
    connectorDoes:
      'Waits exactly as long as it was told, and reports the wait from five seconds on.',
    order: { retryAfter: 30 },
    log: /Waiting 30 s for Smartsheet's rate limit/,
    seconds: [30, 30],
  },
  {
    fault: '429',
    what: 'Too many requests, with a refId for the support of Smartsheet.',
    connectorDoes: 'The same, and the refId is in the log.',
    order: { refId: true },
    log: /refId [0-9a-f-]{36}/,
    seconds: [0.5, 1],
  },
  {
    fault: '429',
    what: 'Too many requests, and no end to it.',
    connectorDoes: untilPatienceEnds,
    order: { times: 'always' },
    fails: {
      type: 'transient_error',
      message: /rate limit left no room for stream "Tasks"/,
    },
    seconds: [14 * 60, 15 * 60],
  },
  ...(['500', '503', '504', '4001', '4002', '4004'] as const).map(
    (fault): FaultCase => ({
      fault,
      what: sentences[fault],
      connectorDoes: triesAgain,
      order: { times: 2 },
      log: /Trying again in/,
      seconds: [1.5, 3],
    }),
  ),
  {
    fault: '4003',
    what: 'The rate limit, told by its code and by no header.',
    connectorDoes: 'As for 429.',
    order: { times: 2 },
    log: /error 4003/,
    seconds: [1.5, 3],
  },
  {
    fault: '502',
    what: 'A proxy answers with a page of HTML.',
    connectorDoes: `${triesAgain} The page is not shown.`,
    order: { times: 2 },
    log: /with an error \(HTTP 502\)\. Trying again in/,
    seconds: [1.5, 3],
  },
  {
    fault: '503',
    what: 'Out of order, and no end to it.',
    connectorDoes: untilPatienceEnds,
    order: { times: 'always' },
    fails: {
      type: 'transient_error',
      message: /did not answer for stream "Tasks"\. Try again later/,
    },
    seconds: [14 * 60, 15 * 60],
  },
  {
    fault: 'reset',
    what: 'The connection is cut before an answer.',
    connectorDoes: triesAgain,
    order: { times: 2 },
    log: /gave no usable answer.*fetch failed\. Trying again in/,
    seconds: [1.5, 3],
  },
  {
    fault: 'reset-body',
    what: 'The connection is cut in the middle of an answer.',
    connectorDoes: `${triesAgain} What arrived of it is thrown away.`,
    order: { times: 2 },
    log: /gave no usable answer.*terminated\. Trying again in/,
    seconds: [1.5, 3],
  },
  {
    fault: 'truncated',
    what: 'The answer ends too early, and nobody says that it is an error.',
    connectorDoes:
      'Notices that it is no JSON, and goes on as for a cut connection.',
    order: { times: 2 },
    log: /gave no usable answer.*JSON/,
    seconds: [1.5, 3],
  },
  {
    fault: 'stall',
    what: 'No answer comes, and the connection stays open.',
    connectorDoes: 'Hangs up after two minutes and asks again.',
    order: {},
    log: /no complete answer within 120 seconds\. Trying again in/,
    seconds: [120.5, 121],
  },
  {
    fault: 'stall-body',
    what: 'The answer stops in the middle, and the connection stays open.',
    connectorDoes: 'Hangs up after two minutes and asks again.',
    order: {},
    log: /no complete answer within 120 seconds\. Trying again in/,
    seconds: [120.5, 121],
  },
  {
    fault: 'unshare',
    what: 'The sheet is taken away from the token between two pages.',
    connectorDoes: 'Does not ask again.',
    order: {},
    fails: {
      type: 'config_error',
      message: /The token may not see stream "Tasks"\. Share it/,
    },
    seconds: [0, 0],
  },
  {
    fault: 'delete-sheet',
    what: 'The sheet is deleted between two pages.',
    connectorDoes: 'Does not ask again.',
    order: {},
    fails: {
      type: 'config_error',
      message: /does not find stream "Tasks": it was deleted, or never there/,
    },
    seconds: [0, 0],
  },
  {
    fault: 'delete-row',
    what: 'A row is deleted between two pages, so that the others move up.',
    connectorDoes:
      'Sees another version of the sheet, finishes the walk, and then compares all row ids. The row is delivered, and followed by its tombstone.',
    order: {},
    log: /was edited while it was read: catching up/,
    seconds: [0, 0],
  },
  {
    fault: 'remove-column',
    what: 'A column is removed between two pages.',
    connectorDoes: 'Says so in a WARN; its field is null from then on.',
    order: {},
    log: /Column "Note 61" of sheet "Tasks" \(\d+\) is gone: its field is null/,
    seconds: [0, 0],
  },
  {
    fault: 'expired-token',
    what: 'The access token expires in the middle of the sync.',
    connectorDoes:
      'With OAuth: gets a new pair of tokens, hands it to Airbyte, and asks again with it.',
    order: {},
    seconds: [0, 0],
  },
];
