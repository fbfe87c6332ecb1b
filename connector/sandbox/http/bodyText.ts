import { unreadable } from './errors';

/** More than any edit needs, and less than a machine has. */
const most = 10_000_000;

/** The JSON in a request's body; undefined where there is none. */
export async function jsonIn(request: Request): Promise<unknown> {
  const text = await textIn(request);
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw unreadable((error as Error).message);
  }
}

/** The body of a request; throws before it reads more than ten million bytes. */
export async function textIn(request: Request): Promise<string> {
  const reader = request.body?.getReader();
  // Not every browser shows the body of a request as a stream.
  if (!reader) return request.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel();
      throw unreadable(`The body has more than ${most} bytes.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
