import Link from '@docusaurus/Link';
import { Contents } from '@site/src/browser/components/Contents';

export default function NotFoundContent() {
  return (
    <main className="plainPage">
      <p className="kicker">404</p>
      <h1>This page is past the end</h1>
      <p>
        Smartsheet would answer with the last page again and say nothing. We
        would rather tell you: there is no page at this address. The{' '}
        <Link to="/">title page</Link> exists, and so do all of these.
      </p>
      <Contents />
    </main>
  );
}
