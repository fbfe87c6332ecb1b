import Link from '@docusaurus/Link';
import {
  forgetProgress,
  useProgress,
} from '@site/src/browser/progress/progress';
import { useContents } from '@site/src/browser/contents/useContents';

/** The table of contents, set as one. */
export function Contents() {
  const parts = useContents();
  const { finished } = useProgress();
  return (
    <>
      <ol className="contents">
        {parts.map(({ label, chapters }) => (
          <li key={label}>
            <p className="kicker">{label}</p>
            <ol>
              {chapters.map(({ number, title, permalink }) => (
                <li key={permalink}>
                  <span className="number">{number}</span>
                  <Link to={permalink}>{title}</Link>
                  {finished.includes(permalink) && (
                    <span className="finished">read</span>
                  )}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {finished.length > 0 && (
        <p className="forget">
          Only this browser knows what you have read.{' '}
          <button type="button" onClick={forgetProgress}>
            Forget it
          </button>
        </p>
      )}
    </>
  );
}
