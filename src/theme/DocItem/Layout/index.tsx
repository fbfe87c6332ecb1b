import { useDoc } from '@docusaurus/plugin-content-docs/client';
import DocItemContent from '@theme/DocItem/Content';
import type { Props } from '@theme/DocItem/Layout';
import { useRef } from 'react';
import DocItemPaginator from '@theme/DocItem/Paginator';
import EditThisPage from '@theme/EditThisPage';
import { InThisChapter } from '@site/src/browser/components/InThisChapter';
import { findEntry } from '@site/src/literate/contracts/contents';
import { useContents } from '@site/src/browser/contents/useContents';
import { useReading } from '@site/src/browser/progress/progress';
import { AfterChapter } from '@site/src/browser/folders/AfterChapter';

/** A chapter as a page of a book: text, and a margin beside it. */
export default function DocItemLayout({ children }: Props) {
  const { metadata, toc } = useDoc();
  const end = useRef<HTMLParagraphElement>(null);
  useReading(metadata.permalink, end);
  const chapter = findEntry(useContents(), metadata.permalink);
  return (
    <div className="leaf">
      <article>
        <InThisChapter toc={toc} />
        <p className="kicker chapterNumber">
          {chapter ? `${chapter.number} · ${chapter.part}` : 'Reference'}
        </p>
        <DocItemContent>{children}</DocItemContent>
        <AfterChapter permalink={metadata.permalink} />
        <p ref={end} className="edit">
          {metadata.editUrl && <EditThisPage editUrl={metadata.editUrl} />}
          <a href={`${metadata.permalink}.md`}>This page as Markdown</a>
        </p>
      </article>
      <DocItemPaginator />
    </div>
  );
}
