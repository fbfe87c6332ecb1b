import type { Table } from '../literate/facts/facts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listChapters } from '../literate/steps/chapters';
import { filesAfter } from '../literate/steps/checkpoint';
import {
  applying,
  countNames,
  having,
  readPassingTests,
} from '../literate/facts/passingTests';
import { readScores } from '../literate/facts/scores';
import { connectorFiles, openGuide } from '../literate/steps/guide';
import { faultTable } from './faultTable';
import { evidenceOf, kindsOfEvidence, readQuirks } from './quirks';
import { longStretches, paceOf, type Stretch } from '../literate/facts/pace';
import { readPages } from '../literate/book/pages';
import { root } from '../literate/book/root';
import { listCommands } from '../literate/sessions/commands';
import { listBlocks, type Block } from '../literate/fences/block';
import { readAway } from '../running/away';
import { countSpeaking } from '../literate/facts/speakingLines';

/** What the page of facts says in numbers, by the name that it has there. */
export const factTables: Readonly<Record<string, () => Table>> = {
  lines,
  chapters,
  scores,
  pace,
  blocks,
  reasons,
  away,
  faults,
  quirks,
};

const { book, pages } = openGuide(root);
const format = new Intl.NumberFormat('en-US');
const number = (value: number) => format.format(value);
const countLines = (texts: Iterable<string>) =>
  [...texts].join('').split('\n').length - 1;

function lines(): Table {
  const onDisk = new Map(
    connectorFiles(root).map((path) => [
      path,
      readFileSync(join(root, path), 'utf8'),
    ]),
  );
  const last = filesAfter(book, '~');
  const told = [...onDisk].filter(([path, text]) => last.get(path) === text);
  const besides = [...last].filter(([path]) => !onDisk.has(path));
  const isTest = ([path]: [string, string]) => path.startsWith('tests/');
  const pasted = countLines(book.steps.map(({ text }) => text));
  const row = (what: string, files: [string, string][]) => [
    what,
    number(files.length),
    number(countLines(files.map(([, text]) => text))),
  ];
  const share =
    countLines(told.map(([, text]) => text)) / countLines(onDisk.values());
  const speaking = [...onDisk.values()].map(countSpeaking);
  return [
    ['What', 'Files', 'Lines'],
    row('`connector/src` in the repository', [...onDisk]),
    row('the same, put together from the steps of this guide', told),
    ['its share', '', `${Math.floor(share * 100)} %`],
    [
      'of which neither blank, comment, import nor lone brackets',
      '',
      number(speaking.reduce((sum, lines) => sum + lines, 0)),
    ],
    row(
      'around it: package, settings, image',
      besides.filter((file) => !isTest(file)),
    ),
    row('tests that you write', besides.filter(isTest)),
    ['pasted in all, with what is replaced later', '', number(pasted)],
  ];
}

function chapters(): Table {
  const passing = readPassingTests(root);
  const rows = listChapters(pages, book).map(({ page, number: at }) => {
    const text = readFileSync(join(root, page), 'utf8');
    const files = filesAfter(book, page);
    return [
      `${at}. ${linkTo(page)}`,
      ...[
        book.steps.filter((step) => step.page === page).length,
        files.size,
        countLines(files.values()),
        countNames(having(applying(passing, page), files)),
        listCommands({ path: page, text }).length,
      ].map(number),
    ];
  });
  return [
    ['Chapter', 'Steps', 'Files', 'Lines', 'Tests that pass', 'Commands run'],
    ...rows,
  ];
}

/** What the reader's own program is worth after each chapter that changes it. */
function scores(): Table {
  const rows = Object.entries(readScores(root)).map(
    ([page, { passed, looked, kept, promises }]) => [
      linkTo(page),
      `${passed} of ${looked}`,
      `${kept} of ${promises}`,
    ],
  );
  return [['After', 'Acceptance tests', 'Promises'], ...rows];
}

/** The longest stretches are named: they are where the telling should be mended. */
const longestShown = 5;

function pace(): Table {
  const { untilPrint, untilRecord, stretches, postponed, lines } = paceOf(
    book,
    pages,
  );
  const longest = [...stretches].sort((a, b) => b.lines - a.lines);
  const remaining = countLines(filesAfter(book, '~').values());
  return [
    ['What', 'Lines'],
    ['before your program first prints something', number(untilPrint)],
    ['before its first record', number(untilRecord)],
    ...longest
      .slice(0, longestShown)
      .map((stretch) => [
        `the longest between two runs, up to line ${stretch.line} of ${linkTo(stretch.page)}${reasonFor(stretch)}`,
        number(stretch.lines),
      ]),
    [
      'pasted in all, for each line that is there in the end',
      (lines / remaining).toFixed(2),
    ],
    ['sessions that you have to come back to', number(postponed)],
  ];
}

function reasonFor({ page, lines }: Stretch): string {
  const reason = lines > 80 ? longStretches[page] : undefined;
  return reason === undefined ? '' : `: ${reason}`;
}

/** The kinds of blocks; of the sessions, those that cannot be run are a kind apart. */
const kinds: Readonly<Record<Block['kind'] | 'not run', string>> = {
  pasted: 'Code that you paste. It compiles, and ends up as the connector.',
  quoted: 'Code of a file that is compiled and tested, shown and not pasted.',
  session: 'A terminal session. It is run, and its output compared.',
  refused: 'Code that the compiler refuses, with its own words.',
  data: 'Data that is parsed.',
  'not run': 'A terminal session that cannot be run here. It says why.',
  illustrative: 'None of these. It says why.',
};

function kindOf(block: Block): keyof typeof kinds {
  return block.kind === 'session' && block.notRun ? 'not run' : block.kind;
}

function blocks(): Table {
  const all = readPages().flatMap(listBlocks);
  const rows = Object.entries(kinds).map(([kind, what]) => [
    what,
    number(all.filter((block) => kindOf(block) === kind).length),
  ]);
  const commands = readPages().flatMap(listCommands);
  const failing = commands.filter(({ fails }) => fails).length;
  return [
    ['Block of code', 'How many'],
    ...rows,
    ['Commands in those sessions', number(commands.length)],
    ['of which fail before their chapter, and not after it', number(failing)],
    [
      'Commands that run in the page',
      number(commands.length - readAway(root).length),
    ],
  ];
}

function reasons(): Table {
  const rows = readPages().flatMap((page) =>
    listBlocks(page).flatMap((block) => {
      const reason = reasonOf(block);
      return reason ? [[linkTo(page.path), reason]] : [];
    }),
  );
  return [['Where', 'Why it is not run'], ...rows];
}

/** Commands that run under Node and not in the page. */
function away(): Table {
  const rows = readAway(root).map(({ page, command, why }) => [
    linkTo(page),
    `\`${command.replace(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 60)}\``,
    why,
  ]);
  return [['Where', 'Command', 'Why not in the page'], ...rows];
}

/** Why a block is neither run, compiled nor parsed. */
function reasonOf(block: Block): string | undefined {
  if (block.kind === 'session') return block.notRun;
  return block.kind === 'illustrative' ? block.reason : undefined;
}

/** The page's title, as a link from a page of the reference. */
function linkTo(page: string): string {
  if (!page.startsWith('docs/')) return 'The title page';
  const text = readFileSync(join(root, page), 'utf8');
  const [, title = ''] = /^title: (.*)$/m.exec(text) ?? [];
  const file = page.replace(/^docs\/(08-reference\/)?/, (_, here?: string) =>
    here ? './' : '../',
  );
  return `[${title}](${file})`;
}

function faults(): Table {
  return [
    ['Fault', 'What goes wrong', 'What the connector does', 'Its stream'],
    ...faultTable.map(({ fault, what, connectorDoes, fails }) => [
      `\`${fault}\``,
      what,
      connectorDoes,
      fails ? `\`INCOMPLETE\`, \`${fails.type}\`` : '`COMPLETE`',
    ]),
  ];
}

function quirks(): Table {
  const all = readQuirks();
  return [
    ['How we know', 'Quirks, each with a test'],
    ...kindsOfEvidence.map((word) => [
      word,
      number(all.filter((quirk) => evidenceOf(quirk) === word).length),
    ]),
    ['together', number(all.length)],
  ];
}
