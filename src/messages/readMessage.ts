/** A value of a message, as it is written. */
export interface Value {
  text: string;
  /** What stands in an object or a list; absent for any other value. */
  members?: Member[];
}

export interface Member {
  /** The key with its quotes, and what follows it up to the value. */
  key?: string;
  colon?: string;
  value: Value;
}

const isMessageLine = /^[{[]["{]/;

/** Whether a line of output looks like a message, or a list of them. */
export function isMessage(line: string): boolean {
  return isMessageLine.test(line);
}

/** The values of a line of JSON in their own words; undefined for any other. */
export function readMessage(line: string): Value | undefined {
  try {
    JSON.parse(line);
  } catch {
    return undefined;
  }
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [text = ''] = pattern.exec(line) ?? [];
    at += text.length;
    return text;
  };
  const value = (): Value => {
    const start = at;
    const open = line[at] ?? '';
    if (open !== '{' && open !== '[')
      return { text: take(/"(?:[^"\\]|\\.)*"|[^\s,\]}]+/y) };
    at++;
    const members: Member[] = [];
    take(/\s*/y);
    while (at < line.length && !/[\]}]/.test(line[at] ?? '')) {
      const key = open === '{' ? take(/"(?:[^"\\]|\\.)*"/y) : undefined;
      const colon = key === undefined ? undefined : take(/\s*:\s*/y);
      members.push({ ...(key && colon && { key, colon }), value: value() });
      take(/\s*,?\s*/y);
    }
    at++;
    return { text: line.slice(start, at), members };
  };
  return value();
}
