import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import { Code } from '../components/Code';
import { anchorOf } from './anchor';

interface FolderPageProps {
  folder: {
    title: string;
    permalink: string;
    files: { path: string; kind: string; html: string; isNew: boolean }[];
  };
}

/** Every file that a chapter adds or changes, whole, as the chapter leaves it. */
export default function FolderPage({ folder }: FolderPageProps) {
  const { title, permalink, files } = folder;
  return (
    <Layout
      title={`Files after ${title}`}
      description={`The files that the chapter "${title}" adds or changes.`}
    >
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className="plainPage markdown folderPage">
        <p className="kicker">
          <Link to={permalink}>{title}</Link>
        </p>
        <h1>The files as this chapter leaves them</h1>
        <p>
          What the chapter adds or changes, whole. The{' '}
          <a href={`${permalink}.zip`}>folder</a> has the others too, and the{' '}
          <a href={`${permalink}.diff`}>diff</a> only what is different.
        </p>
        <ul>
          {files.map(({ path, isNew }) => (
            <li key={path}>
              <a href={`#${anchorOf(path)}`}>
                <code>{path}</code>
              </a>
              {isNew && ', new'}
            </li>
          ))}
        </ul>
        {files.map(({ path, kind, html }) => (
          <section key={path} id={anchorOf(path)}>
            <Code kind={kind} path={path} html={html} />
          </section>
        ))}
      </main>
    </Layout>
  );
}
