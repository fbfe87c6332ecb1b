import { contextOf, placeInWords } from './steps/caption';
import { isPassing } from './steps/checkpoint';
import { isWalked, type Step } from './steps/steps';
import { whereOf } from './fences/caption';
import { listFences, type Fence } from './fences/fences';
import { locate } from './fences/locate';
import { parseReference } from './fences/reference';
import { WeaveError } from './fences/weaveError';

/** The text of a file of the project, or undefined where there is none. */
export type ReadFile = (path: string) => string | undefined;

/**
 * A page's text with the code that its fences name put into them. A fence that
 * is a step of the reader gets what they paste, and says where.
 */
export function expandPage(
  page: string,
  name: string,
  readFile: ReadFile,
  steps: readonly Step[] = [],
): string {
  const lines = page.split('\n');
  for (const fence of listFences(page).reverse()) {
    if (fence.attributes.file === undefined) continue;
    const step = steps.find(({ line }) => line === fence.line);
    const woven = step
      ? weaveStep(fence, step, steps)
      : weaveFence(fence, fence.attributes.file, name, readFile);
    lines.splice(fence.line - 1, fence.lastLine - fence.line + 1, ...woven);
  }
  return lines.join('\n');
}

function weaveStep(fence: Fence, step: Step, steps: readonly Step[]): string[] {
  const { title = '' } = fence.attributes;
  const where = placeInWords(step);
  const code = step.text.trimEnd().split('\n');
  const { above = '', below = '' } = contextOf(step);
  const attributes = { file: step.file, where, title, above, below };
  const number = String(steps.indexOf(step) + 1);
  const passing = isPassing(step, steps) ? number : '';
  return wrap(fence, { ...attributes, step: number, passing }, code);
}

function weaveFence(
  fence: Fence,
  file: string,
  page: string,
  readFile: ReadFile,
): string[] {
  try {
    const reference = parseReference(file);
    const source = readFile(reference.path);
    if (source === undefined) {
      throw new WeaveError(`there is no file ${reference.path}`);
    }
    if (fence.body.trim() !== '') {
      throw new WeaveError(`a fence with file= takes its code from ${file}`);
    }
    const code = locate(source, reference).split('\n');
    const where = [whereOf(reference), isWalked(page) && 'to be read only'];
    return wrap(
      fence,
      { ...fence.attributes, where: where.filter(Boolean).join(', ') },
      code,
    );
  } catch (error) {
    if (!(error instanceof WeaveError)) throw error;
    throw new WeaveError(`${page}:${fence.line}: ${error.message}`);
  }
}

/** Tildes, because the caption in the info string may hold backticks. */
function wrap(
  { kind, indent }: Fence,
  attributes: Record<string, string>,
  code: string[],
): string[] {
  const runs = code.map((line) => /^\s*(~*)/.exec(line)?.[1]?.length ?? 0);
  const marks = '~'.repeat(Math.max(3, ...runs.map((run) => run + 1)));
  const info = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}=${quoted(value)}`);
  return [`${marks}${kind}${info.join('')}`, ...code, marks].map((line) =>
    line === '' ? '' : indent + line,
  );
}

function quoted(value: string): string {
  return value.includes('"') ? `'${value}'` : `"${value}"`;
}
