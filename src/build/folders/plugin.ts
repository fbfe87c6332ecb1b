import type { LoadContext, Plugin } from '@docusaurus/types';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesAfter, filesBefore } from '../../literate/steps/checkpoint';
import { readPassingTests } from '../../literate/facts/passingTests';
import { readScores } from '../../literate/facts/scores';
import { openGuide, stepsOf } from '../../literate/steps/guide';
import { highlight } from '../paint/highlight';
import { wrappable } from '../paint/lines';
import { docsOf, docsPlugin, pageOf, type Doc } from '../docs';
import { diffOf } from '../../literate/steps/diff';
import type { Folder } from '../../literate/contracts/folder';
import {
  countFolder,
  passingFiles,
  touchedFiles,
} from '../../literate/facts/folder';
import type { Book } from '../../literate/steps/steps';
import { answerWithFile } from '../types/devServer';
import { zipOf } from './zip';

/**
 * Shows the reader's folder at the end of each chapter: how big it is, what the
 * chapter did to it, the folder itself as an archive.
 */
export default function foldersPlugin({
  siteDir,
  baseUrl,
}: LoadContext): Plugin {
  let docs: Doc[] = [];

  return {
    name: 'folders',
    async allContentLoaded({ allContent, actions }) {
      const { book } = openGuide(siteDir);
      const passing = readPassingTests(siteDir);
      const scores = readScores(siteDir);
      docs = docsOf(allContent[docsPlugin]?.default).filter((doc) =>
        book.trees.has(pageOf(doc)),
      );
      const inOrder = [...book.trees.keys()].flatMap(
        (page) => docs.find((doc) => pageOf(doc) === page) ?? [],
      );
      const folders: Record<string, Folder> = {};
      for (const doc of docs) {
        const { permalink, title } = doc;
        const page = pageOf(doc);
        const address = addressOf(doc);
        const at = inOrder.indexOf(doc);
        const [previous, next] = [inOrder[at - 1], inOrder[at + 1]].map(
          (other) =>
            other && { title: other.title, permalink: addressOf(other) },
        );
        folders[permalink] = {
          permalink: address,
          ...countFolder(book, page, passing, scores),
        };
        const addPage = async (path: string, name: string, files: File[]) => {
          const data = JSON.stringify({
            title,
            permalink,
            previous,
            next,
            files: await Promise.all(files.map(inColor)),
          });
          actions.addRoute({
            path,
            component: `@site/src/browser/folders/${name}.tsx`,
            exact: true,
            modules: {
              folder: await actions.createData(`${name} ${title}.json`, data),
            },
          });
        };
        await addPage(address, 'FolderPage', touchedFiles(book, page));
        const onTheWay = passingFiles(stepsOf(siteDir, page));
        if (onTheWay.length > 0)
          await addPage(`${address}/steps`, 'StepsPage', onTheWay);
      }
      actions.setGlobalData(folders);
    },
    configureWebpack: () =>
      answerWithFile((address) => {
        const [, permalink, ending] = /^(.*)\.(zip|diff)$/.exec(address) ?? [];
        const doc = docs.find((each) => each.permalink === permalink);
        if (!doc) return undefined;
        const { zip, diff } = packed(openGuide(siteDir).book, pageOf(doc));
        return ending === 'zip'
          ? { kind: 'application/zip', body: zip() }
          : { kind: 'text/plain', body: diff() };
      }),
    async postBuild({ outDir }) {
      const { book } = openGuide(siteDir);
      for (const doc of docs) {
        const { zip, diff } = packed(book, pageOf(doc));
        const file = join(outDir, doc.permalink.slice(baseUrl.length));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.zip`, zip());
        writeFileSync(`${file}.diff`, diff());
      }
    },
  };
}

/** The reader's folder after a page, and what the page does to it. */
function packed(book: Book, page: string) {
  const after = filesAfter(book, page);
  return {
    zip: () => zipOf(after),
    diff: () => diffOf(filesBefore(book, page), after),
  };
}

/** Where the files of a chapter are shown. */
function addressOf({ permalink }: Doc): string {
  return permalink.replace('/guide/', '/folder/');
}

interface File {
  kind: string;
  text: string;
}

async function inColor({ text, ...file }: File) {
  const code = text.trimEnd();
  const html = await highlight(code, file.kind);
  return { ...file, html: wrappable(html, code) };
}
