import Link from '@docusaurus/Link';
import { useContents } from '@site/src/browser/contents/useContents';

/** The table of contents, set as one. */
export function Contents() {
  return (
    <ol className="contents">
      {useContents().map(({ label, chapters }) => (
        <li key={label}>
          <p className="kicker">{label}</p>
          <ol>
            {chapters.map(({ number, title, permalink }) => (
              <li key={permalink}>
                <span className="number">{number}</span>
                <Link to={permalink}>{title}</Link>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
