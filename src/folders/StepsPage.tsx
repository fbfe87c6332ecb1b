import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import { Code } from '../components/Code';
import { anchorOfStep } from './anchor';

interface StepsPageProps {
  folder: {
    title: string;
    permalink: string;
    files: {
      path: string;
      kind: string;
      html: string;
      where: string;
      step: number;
    }[];
  };
}

/** The files that a chapter comes back to, whole, as they are on the way. */
export default function StepsPage({ folder }: StepsPageProps) {
  const { title, permalink, files } = folder;
  return (
    <Layout
      title={`Files on the way through ${title}`}
      description={`The files of the chapter "${title}" after each of its steps.`}
    >
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className="plainPage markdown folderPage">
        <p className="kicker">
          <Link to={permalink}>{title}</Link>
        </p>
        <h1>The files on the way through this chapter</h1>
        <p>
          Whole, after each step that is not the last one on its file. How they
          are in the end is on{' '}
          <Link to={permalink.replace('/guide/', '/folder/')}>
            a page of its own
          </Link>
          .
        </p>
        {files.map(({ path, kind, html, where, step }) => (
          <section key={step} id={anchorOfStep(step)}>
            <Code
              kind={kind}
              path={path}
              title={`Step ${step} of the chapter: ${where}`}
              html={html}
            />
          </section>
        ))}
      </main>
    </Layout>
  );
}
