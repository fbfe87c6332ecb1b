/**
 * Whether a request to the sandbox's own endpoints comes from a page of
 * somewhere else: a browser sends such a `POST` for any page without asking,
 * and says in `Origin` whose page it was. Programs send no `Origin`.
 */
export function isForeign({ headers }: Request): boolean {
  const origin = headers.get('origin');
  if (origin === null) return false;
  const from = hostOf(origin);
  if (isThisMachine(from)) return false;
  // A page from another machine may steer a sandbox that it came from itself.
  // A name with dots may be made to lead anywhere, also here.
  const to = hostOf(`http://${headers.get('host') ?? ''}`);
  return from !== to || (from.includes('.') && !/^[\d.]+$/.test(from));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '?';
}

function isThisMachine(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}
