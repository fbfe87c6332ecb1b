import Layout from '@theme/Layout';
import MDXContent from '@theme/MDXContent';
import type { Props } from '@theme/MDXPage';

/** A page outside the guide: the title page, set on a leaf of its own. */
export default function MDXPage({ content: Content }: Props) {
  const { title, description } = Content.metadata;
  return (
    <Layout {...(title && { title })} {...(description && { description })}>
      <main className="titlePage markdown">
        <MDXContent>
          <Content />
        </MDXContent>
      </main>
    </Layout>
  );
}
