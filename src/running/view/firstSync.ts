import { linesOf } from '../verdict';
import { BookWorker, whyOf } from './bookWorker';

const command = `echo '{"streams":[{"stream":{"name":"Budget"},"sync_mode":"full_refresh"}]}' > catalog.json
npm run -s connector -- read --config connector/sandbox/config.json --catalog catalog.json`;

type Fields = Record<string, unknown>;

/**
 * Reads the sheet of the drawing with the connector and sends its rows through
 * it: the table holds what came, and nothing else. Resolves to what to say.
 */
export async function runFirstSync(
  drawing: HTMLElement,
  address: string,
): Promise<string> {
  const worker = new BookWorker(address);
  try {
    await worker.open();
    const began = performance.now();
    const answered = await worker.ask({ kind: 'run', command, session: 0 });
    if (answered.kind !== 'ran') throw new Error(whyOf(answered));
    const took = Math.max(1, Math.round(performance.now() - began));
    const records = recordsIn(answered.output);
    if (records.length === 0) throw new Error(answered.output.slice(0, 300));
    fill(drawing, records);
    play(drawing);
    return `${records.length} rows read in ${took} ms, three of them drawn. No server was asked: the connector, and a Smartsheet to read from, are in this page now.`;
  } catch (error) {
    return `It cannot run in this browser: ${(error as Error).message}`;
  } finally {
    worker.end();
  }
}

function recordsIn(output: string): Fields[] {
  return linesOf(output).flatMap((line) => {
    if (!line.startsWith('{"type":"RECORD"')) return [];
    const { record } = JSON.parse(line) as { record: { data: Fields } };
    return [record.data];
  });
}

/** Puts the fields that arrived into the table of the drawing. */
function fill(drawing: HTMLElement, records: readonly Fields[]): void {
  for (const row of drawing.querySelectorAll('.arrives')) {
    const [item, actual, approved] = row.querySelectorAll('text');
    const found = records.find(({ Item }) => Item === item?.textContent);
    if (actual) actual.textContent = String(found?.['Actual']);
    if (approved) approved.textContent = String(found?.['Approved']);
  }
}

/** Starts the motion, from its beginning if it was under way. */
function play(drawing: HTMLElement): void {
  drawing.classList.remove('playing');
  void drawing.offsetWidth;
  drawing.classList.add('playing');
}
