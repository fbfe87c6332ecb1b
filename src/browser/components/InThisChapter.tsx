import type { TOCItem } from '@docusaurus/mdx-loader';

/** The sections of a page: in the margin, or under the title of a small one. */
export function InThisChapter({ toc }: { toc: readonly TOCItem[] }) {
  const sections = toc.filter(({ level }) => level === 2);
  if (sections.length < 2) return null;
  const list = (
    <ul>
      {sections.map(({ id, value }) => (
        <li key={id}>
          <a href={`#${id}`} dangerouslySetInnerHTML={{ __html: value }} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <nav className="inThisChapter" aria-label="In this chapter">
        {list}
      </nav>
      <details className="inThisChapter small">
        <summary>In this chapter</summary>
        {list}
      </details>
    </>
  );
}
