import Link from '@docusaurus/Link';
import { useContents } from '@site/src/browser/contents/useContents';

/** The way from the title page into the book. */
export function Begin() {
  const first = useContents()[0]?.chapters[0];
  if (!first) return null;
  return (
    <p className="begin">
      <Link to={first.permalink}>Begin with chapter one</Link>
    </p>
  );
}
