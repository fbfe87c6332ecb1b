// npm run scores
// Tries the reader's connector after every chapter with the acceptance tests and
// the promises, and writes down both scores. What was tried before, and is the
// same, is not tried again. All of it takes a quarter of an hour.
import { root } from '../src/literate/book/root';
import { runnableFolders } from '../src/literate/facts/countPassing';
import { writeLedger } from '../src/literate/facts/ledger';
import { makeFolder } from '../src/literate/facts/makeFolder';
import {
  fingerprint,
  readScores,
  scoresFile,
  type Score,
} from '../src/literate/facts/scores';
import { openGuide } from '../src/literate/steps/guide';
import { connectorIn } from '../src/score/connectorIn';
import { keepPromises } from '../src/score/keepPromises';
import { speakProtocol } from '../src/score/speakProtocol';

// Seconds for one command: a busy machine breaks no promise.
const limit = 60;

async function main(): Promise<void> {
  const known = readScores(root);
  const scores: Record<string, Score> = {};
  for (const [page, files] of runnableFolders(openGuide(root).book)) {
    const tree = fingerprint(files);
    const before = known[page];
    const score =
      before?.tree === tree ? before : await scoreOf(makeFolder(files), tree);
    scores[page] = score;
    const { passed, looked, kept, promises } = score;
    console.log(`${page}: ${passed} of ${looked}, ${kept} of ${promises}`);
    const all = { ...known, ...scores };
    const sorted = Object.fromEntries(Object.entries(all).sort());
    writeLedger(root, scoresFile, sorted);
  }
  writeLedger(root, scoresFile, scores);
}

async function scoreOf(
  { folder, remove }: ReturnType<typeof makeFolder>,
  tree: string,
): Promise<Score> {
  const command = connectorIn(folder);
  try {
    const { passed, looked } = await speakProtocol(command, limit);
    const promises = await keepPromises(command, { limit });
    const kept = promises.filter((each) => each.kept).length;
    return { tree, passed, looked, kept, promises: promises.length };
  } finally {
    remove();
  }
}

void main();
