/** A fenced block as it stands on a page. Lines count from 1. */
export interface Fence {
  /** The first word after the opening fence: ts, json, console … */
  language: string;
  /** What follows it on that line. */
  info: string;
  /** What stands between the fences, without the fence's own indentation. */
  body: string;
  indent: string;
  /** The line of the opening fence, and that of the closing one. */
  line: number;
  lastLine: number;
}

const opening = /^(\s*)(`{3,}|~{3,})(.*)$/;

/** The fenced blocks of a page's text, from top to bottom. */
export function listFences(page: string): Fence[] {
  const lines = page.split('\n');
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, indent = '', marks = '', info = ''] =
      opening.exec(lines[at] ?? '') ?? [];
    if (marks === '' || (marks.startsWith('`') && info.includes('`'))) continue;

    const last = closingLine(lines, at + 1, marks);
    const body = lines.slice(at + 1, last).map((line) => outdent(line, indent));
    fences.push({
      ...parseInfo(info),
      body: body.join('\n'),
      indent,
      line: at + 1,
      lastLine: last + 1,
    });
    at = last;
  }
  return fences;
}

function parseInfo(info: string): Pick<Fence, 'language' | 'info'> {
  const [, language = '', rest = ''] = /^\s*(\S*)\s*(.*)$/.exec(info) ?? [];
  return { language, info: rest };
}

/** An unclosed fence runs to the end of the page, as Markdown has it. */
function closingLine(lines: string[], from: number, marks: string): number {
  const closes = (line: string) => {
    const mark = line.trim();
    return mark.startsWith(marks) && mark === marks[0]?.repeat(mark.length);
  };
  const offset = lines.slice(from).findIndex(closes);
  return offset < 0 ? lines.length : from + offset;
}

function outdent(line: string, indent: string): string {
  return line.startsWith(indent) ? line.slice(indent.length) : line.trimStart();
}
