import type {
  LoadedContent,
  LoadedVersion,
} from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesAfter } from '../../literate/steps/checkpoint';
import { createCompiler, type Compiler } from '../../literate/compiler/compiler';
import { openGuide } from '../../literate/steps/guide';
import { weavePage } from '../../literate/weave';
import { WeaveError } from '../../literate/fences/weaveError';
import { answerWith } from './devServer';
import type { PageTypes } from '../../literate/contracts/pageTypes';
import { typesOf } from './pageTypes';

const ending = '.types.json';

/**
 * Lays beside every page what the compiler knows of the names on it: as a file
 * when the site is built, and on request while somebody writes.
 */
export default function typesPlugin({ siteDir, baseUrl }: LoadContext): Plugin {
  let docs: LoadedVersion['docs'] = [];
  let compiler: Compiler | undefined;
  const open = () => (compiler ??= createCompiler(siteDir));

  return {
    name: 'types',
    async allContentLoaded({ allContent }) {
      docs = docsOf(allContent['docusaurus-plugin-content-docs']?.default);
    },
    configureWebpack: () =>
      answerWith((address) => {
        const doc = docs.find(
          ({ permalink }) => address === `${permalink}${ending}`,
        );
        return doc && readTypes(siteDir, doc.source, open());
      }),
    async postBuild({ outDir }) {
      refuseMistakes(siteDir, open());
      for (const { permalink, source } of docs) {
        const file = `${permalink.slice(baseUrl.length)}${ending}`;
        const types = await readTypes(siteDir, source, open());
        if (types.notes.length === 0) continue;
        mkdirSync(dirname(join(outDir, file)), { recursive: true });
        writeFileSync(join(outDir, file), JSON.stringify(types));
      }
    },
  };
}

function docsOf(content: unknown): LoadedVersion['docs'] {
  const [version] = (content as LoadedContent).loadedVersions;
  return version?.docs ?? [];
}

function readTypes(
  siteDir: string,
  source: string,
  compiler: Compiler,
): Promise<PageTypes> {
  const page = source.replace(/^@site\//, '');
  const { book } = openGuide(siteDir);
  const read = (path: string) => readFileSync(join(siteDir, path), 'utf8');
  const steps = book.steps.filter((step) => step.page === page);
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
