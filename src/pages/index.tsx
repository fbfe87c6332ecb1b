import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import MDXContent from '@theme/MDXContent';
import { Contents } from '@site/src/components/Contents';
import { useContents } from '@site/src/contents/useContents';
import FirstMinute from './_first-minute.mdx';
import { WhatYouBuild } from '@site/src/components/WhatYouBuild';

const description =
  'A book you can run: build a production-grade Airbyte source connector in TypeScript by building a real one, for Smartsheet.';

export default function TitlePage() {
  const first = useContents()[0]?.chapters[0];
  return (
    <Layout description={description}>
      <main className="titlePage">
        <header>
          <h1>
            Commoditizing data integration <em>alongside Airbyte</em>
          </h1>
          <p className="promise">
            A book you can run. We build a production-grade Airbyte source
            connector in TypeScript, a real one, for Smartsheet, and every line
            of it stands on the page that explains it.
          </p>
          {first && (
            <p className="begin">
              <Link to={first.permalink}>Begin with chapter one</Link>
            </p>
          )}
        </header>
        <section className="markdown" aria-labelledby="first-minute">
          <h2 id="first-minute">The first minute</h2>
          <MDXContent>
            <FirstMinute />
          </MDXContent>
        </section>
        <section aria-labelledby="what-you-build">
          <h2 id="what-you-build">What we will have built</h2>
          <WhatYouBuild />
        </section>
        <section aria-labelledby="contents">
          <h2 id="contents">Contents</h2>
          <Contents />
        </section>
      </main>
    </Layout>
  );
}
