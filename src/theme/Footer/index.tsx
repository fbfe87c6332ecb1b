import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { NewEdition } from '@site/src/browser/offline/NewEdition';
import { Keys } from '@site/src/browser/keys/Keys';

/** What a book says of itself on its last page. */
export default function Footer() {
  const print = useBaseUrl('/print');
  return (
    <footer className="colophon">
      <p>
        Every listing comes from a file that runs, and every answer from a
        command that ran: <Link to="/guide/reference/facts">the facts</Link>.
        Set in Source Serif and JetBrains Mono; drawn by hand, of a kind. MIT
        license. <Link to="/">Title page</Link>
        {process.env.NODE_ENV === 'production' && (
          <>
            {', '}
            <a href={print}>all on one page</a>
          </>
        )}
      </p>
      <Keys />
      <NewEdition />
    </footer>
  );
}
