import type { LoadContext, Plugin } from '@docusaurus/types';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesAfter } from '../../literate/steps/checkpoint';
import {
  createCompiler,
  type Compiler,
} from '../../literate/compiler/compiler';
import { openGuide, stepsOf } from '../../literate/steps/guide';
import { weavePage } from '../../literate/weave';
import { WeaveError } from '../../literate/fences/weaveError';
import { docsOf, docsPlugin, pageOf, type Doc } from '../docs';
import { answerWith } from './devServer';
import type { PageTypes } from '../../literate/contracts/pageTypes';
import { typesOf } from './pageTypes';

const ending = '.types.json';

/**
 * Lays beside every page what the compiler knows of the names on it: as a file
 * when the site is built, and on request while somebody writes.
 */
export default function typesPlugin({ siteDir, baseUrl }: LoadContext): Plugin {
  let docs: Doc[] = [];
  let compiler: Compiler | undefined;
  const open = () => (compiler ??= createCompiler(siteDir));

  return {
    name: 'types',
    async allContentLoaded({ allContent }) {
      docs = docsOf(allContent[docsPlugin]?.default);
    },
    configureWebpack: () =>
      answerWith((address) => {
        const doc = docs.find(
          ({ permalink }) => address === `${permalink}${ending}`,
        );
        return doc && readTypes(siteDir, pageOf(doc), open());
      }),
    async postBuild({ outDir }) {
      refuseMistakes(siteDir, open());
      for (const doc of docs) {
        const file = `${doc.permalink.slice(baseUrl.length)}${ending}`;
        const types = await readTypes(siteDir, pageOf(doc), open());
        if (types.notes.length === 0) continue;
        mkdirSync(dirname(join(outDir, file)), { recursive: true });
        writeFileSync(join(outDir, file), JSON.stringify(types));
      }
    },
  };
}

function readTypes(
  siteDir: string,
  page: string,
  compiler: Compiler,
): Promise<PageTypes> {
  const { book } = openGuide(siteDir);
  const read = (path: string) => readFileSync(join(siteDir, path), 'utf8');
  const steps = stepsOf(siteDir, page);
  return typesOf(
    page,
    weavePage({ path: page, text: read(page) }, read, steps),
    book,
    compiler,
  );
}

/** A reader whose folder does not compile is lost, so nothing is published. */
function refuseMistakes(siteDir: string, compiler: Compiler): void {
  const { book } = openGuide(siteDir);
  for (const page of book.trees.keys()) {
    compiler.open(filesAfter(book, page));
    const complaints = compiler.complaints();
    if (complaints.length === 0) continue;
    throw new WeaveError(
      `what the reader has after ${page} does not compile:\n${complaints.join('\n')}`,
    );
  }
}
