import type { Command } from 'just-bash/browser';
import { linesOf, readInput, refused, said } from './command';

interface Options {
  only: boolean;
  count: boolean;
  numbers: boolean;
  invert: boolean;
  quiet: boolean;
  extended: boolean;
  ignoreCase: boolean;
  fixed: boolean;
  most: number;
  before: number;
  after: number;
}

/**
 * `grep` in the part of it that people type. The shell's own one knows no group
 * that repeats in a basic expression, and nothing that can match nothing.
 */
export const grep: Command = {
  name: 'grep',
  async execute(args, context) {
    const { options, operands } = parse(args);
    if (typeof options === 'string') return refused(`grep: ${options}`, 2);
    const [pattern, ...files] = operands;
    if (pattern === undefined) return refused('grep: no pattern was given', 2);
    let expression: RegExp;
    try {
      expression = toRegExp(pattern, options);
    } catch {
      return refused(`grep: cannot read the expression ${pattern}`, 2);
    }
    const shown: string[] = [];
    let found = 0;
    for (const file of files.length > 0 ? files : [undefined]) {
      let text: string;
      try {
        text = await readInput(context, file);
      } catch {
        return refused(`grep: ${file}: No such file or directory`, 2);
      }
      const prefix = files.length > 1 ? `${file}:` : '';
      const { count, lines } = search(linesOf(text), expression, options);
      found += count;
      const said = options.count ? [String(count)] : lines;
      shown.push(...said.map((line) => prefix + line));
    }
    const result = said(options.quiet ? [] : shown);
    return { ...result, exitCode: found > 0 ? 0 : 1 };
  },
};

/** Its older names. */
export const egrep = grepWith('egrep', '-E');
export const fgrep = grepWith('fgrep', '-F');

function grepWith(name: string, option: string): Command {
  const execute: Command['execute'] = (args, context) =>
    grep.execute([option, ...args], context);
  return { name, execute };
}

function search(lines: string[], expression: RegExp, options: Options) {
  const shown = new Map<number, string[]>();
  let count = 0;
  for (const [i, line] of lines.entries()) {
    if (count >= options.most) break;
    const matches = [...line.matchAll(expression)].map((match) =>
      expression.source.includes(')*') ? longest(match, expression) : match[0],
    );
    if (matches.length > 0 === options.invert) continue;
    count++;
    const around = (from: number, to: number) => {
      for (
        let at = Math.max(from, 0);
        at <= Math.min(to, lines.length - 1);
        at++
      )
        if (!shown.has(at)) shown.set(at, options.only ? [] : [lines[at]!]);
    };
    around(i - options.before, i - 1);
    shown.set(i, options.only ? matches.filter((text) => text !== '') : [line]);
    around(i + 1, i + options.after);
  }
  const inOrder = [...shown].sort(([a], [b]) => a - b);
  const hasContext = options.before + options.after > 0;
  const said = inOrder.flatMap(([at, parts], i) => {
    const isApart = hasContext && i > 0 && inOrder[i - 1]![0] < at - 1;
    const lines = parts.map((part) =>
      options.numbers ? `${at + 1}:${part}` : part,
    );
    return isApart ? ['--', ...lines] : lines;
  });
  return { count, lines: said };
}

/** Where a group repeats, JavaScript takes the first match and grep the longest. */
function longest(match: RegExpExecArray, { source, flags }: RegExp): string {
  const text = match.input.slice(match.index);
  const whole = new RegExp(`^(?:${source})$`, flags.replace('g', ''));
  let end = text.length;
  while (end > match[0].length && !whole.test(text.slice(0, end))) end--;
  return text.slice(0, end);
}

function parse(args: readonly string[]) {
  const options: Options = {
    only: false,
    count: false,
    numbers: false,
    invert: false,
    quiet: false,
    extended: false,
    ignoreCase: false,
    fixed: false,
    most: Infinity,
    before: 0,
    after: 0,
  };
  const operands: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (!/^-\w/.test(arg)) {
      operands.push(arg);
      continue;
    }
    for (let letters = arg.slice(1); letters; letters = letters.slice(1)) {
      const letter = letters[0]!;
      if ('mABCe'.includes(letter)) {
        const value = letters.slice(1) || rest.shift() || '';
        if (letter === 'm') options.most = Number(value);
        if (letter === 'A' || letter === 'C') options.after = Number(value);
        if (letter === 'B' || letter === 'C') options.before = Number(value);
        if (letter === 'e') operands.unshift(value);
        break;
      }
      const name = flags[letter];
      if (!name) return { options: `there is no -${letter} here`, operands };
      options[name] = true;
    }
  }
  return { options, operands };
}

type Flag = {
  [K in keyof Options]: Options[K] extends boolean ? K : never;
}[keyof Options];

const flags: Record<string, Flag> = {
  o: 'only',
  c: 'count',
  n: 'numbers',
  v: 'invert',
  q: 'quiet',
  E: 'extended',
  i: 'ignoreCase',
  F: 'fixed',
};

/** A basic expression writes `\(`, `\|`, `\{` where an extended one has none. */
function toRegExp(pattern: string, options: Options): RegExp {
  const flags = options.ignoreCase ? 'giu' : 'gu';
  if (options.fixed)
    return new RegExp(pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), flags);
  let source = '';
  let inSet = false;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i]!;
    const next = pattern[i + 1];
    if (inSet) {
      const isFirst = /\[\^?$/.test(source);
      if (char === ']' && !isFirst) inSet = false;
      source +=
        char === '\\' || char === '[' || (char === ']' && isFirst)
          ? `\\${char}`
          : char;
    } else if (char === '[') {
      inSet = true;
      source += char;
    } else if (char === '\\' && next !== undefined) {
      i++;
      const special = '(){}|+?'.includes(next);
      source += special === !options.extended && special ? next : escaped(next);
    } else if (
      char === ']' ||
      ('(){}|+?'.includes(char) && !options.extended)
    ) {
      source += `\\${char}`;
    } else source += char;
  }
  return new RegExp(source, flags);
}

function escaped(char: string): string {
  if (/[wWsSbB]/.test(char)) return `\\${char}`;
  return /[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}
