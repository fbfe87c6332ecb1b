import { RequestError } from './errors';

/** More pages than any list has: the longest would hold a million things. */
const mostPages = 1_000;

/** Page after page by number, of an API that says on the first how many there are. */
export async function* byNumber<T>(
  path: string,
  get: (page: number) => Promise<T>,
  countPages: (first: T) => number,
): AsyncGenerator<T> {
  const first = await get(1);
  const total = countPages(first);
  if (total > mostPages) throw endless(path, `${total} pages`);
  yield first;
  for (let page = 2; page <= total; page++) yield await get(page);
}

/** Page after page, of an API that gives on each the key of the next. */
export async function* byKey<T>(
  path: string,
  get: (key?: string) => Promise<T>,
  keyAfter: (page: T) => string | undefined,
): AsyncGenerator<T> {
  const keys = new Set<string | undefined>();
  let key: string | undefined;
  do {
    if (keys.has(key)) throw endless(path, 'a key that leads back to itself');
    if (keys.size === mostPages) throw endless(path, `${mostPages} pages`);
    keys.add(key);
    const page = await get(key);
    yield page;
    const next = keyAfter(page);
    // A key that leads to where it was found is another way to say "no more".
    key = next === key ? undefined : next;
  } while (key);
}

function endless(path: string, what: string): RequestError {
  const message = `The list ${path} has no end: it has ${what}`;
  return new RequestError('unavailable', message);
}
