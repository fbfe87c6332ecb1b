import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/literate/book/root';
import { readBook } from '../src/literate/steps/steps';
import { readPages } from '../src/literate/book/pages';
const { problems, steps } = readBook(readPages(), (p) => { try { return readFileSync(join(root, p), 'utf8'); } catch { return undefined; } }) as any;
console.log(problems);
console.log(steps.filter((s: any) => s.page.endsWith('03-spec.mdx')).map((s: any) => `${s.line} ${s.file} ${s.reference?.names ?? JSON.stringify(Object.keys(s))}`).join('\n'));
