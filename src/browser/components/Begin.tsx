import Link from '@docusaurus/Link';
import { findEntry } from '@site/src/literate/contracts/contents';
import { useProgress } from '@site/src/browser/progress/progress';
import { useContents } from '@site/src/browser/contents/useContents';

/** The way from the title page into the book. */
export function Begin() {
  const parts = useContents();
  const { last } = useProgress();
  const first = parts[0]?.chapters[0];
  const stopped = last === undefined ? undefined : findEntry(parts, last);
  if (!first) return null;
  return (
    <p className="begin">
      <Link to={first.permalink}>Begin with chapter one</Link>
      {stopped && stopped.permalink !== first.permalink && (
        <>
          {', or '}
          <Link to={stopped.permalink}>continue where you stopped</Link>
          {`: ${stopped.number}, ${stopped.title}`}
        </>
      )}
    </p>
  );
}
