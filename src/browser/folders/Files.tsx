import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { Code } from '../components/Code';

interface Neighbor {
  title: string;
  permalink: string;
}

/** A chapter, and whole files of it: what a page of files gets. */
export interface ChapterFiles<File> {
  title: string;
  permalink: string;
  /** The same page of the chapters beside it. */
  previous?: Neighbor;
  next?: Neighbor;
  files: (File & { path: string; kind: string; html: string })[];
}

interface FilesProps<File> {
  chapter: ChapterFiles<File>;
  title: string;
  description: string;
  heading: string;
  /** What a file is reached by, and what is said above it. */
  anchorOf: (file: ChapterFiles<File>['files'][number]) => string;
  titleOf?: (file: ChapterFiles<File>['files'][number]) => string;
  children: ReactNode;
}

/** A page of whole files that belongs to a chapter, and to no search. */
export function Files<File>(props: FilesProps<File>) {
  const { chapter, heading, anchorOf, titleOf, children, ...page } = props;
  return (
    <Layout {...page}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className="plainPage markdown folderPage">
        <p className="kicker">
          <Link to={chapter.permalink}>{chapter.title}</Link>
        </p>
        <h1>{heading}</h1>
        {children}
        {chapter.files.map((file) => (
          <section key={anchorOf(file)} id={anchorOf(file)}>
            <Code
              kind={file.kind}
              path={file.path}
              html={file.html}
              {...(titleOf && { title: titleOf(file) })}
            />
          </section>
        ))}
        <nav className="pagination-nav" aria-label="Other chapters' files">
          <Way label="Previous" className="prev" to={chapter.previous} />
          <Way label="Next" className="next" to={chapter.next} />
        </nav>
      </main>
    </Layout>
  );
}

interface WayProps {
  label: string;
  className: string;
  to: Neighbor | undefined;
}

/** As at the end of a chapter. */
function Way({ label, className, to }: WayProps) {
  if (!to) return null;
  return (
    <Link
      className={`pagination-nav__link pagination-nav__link--${className}`}
      to={to.permalink}
    >
      <div className="pagination-nav__sublabel">{label}</div>
      <div className="pagination-nav__label">{to.title}</div>
    </Link>
  );
}
