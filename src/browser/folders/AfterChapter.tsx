import Link from '@docusaurus/Link';
import { describeFolder } from '../../literate/contracts/folder';
import { useFolder } from './useFolder';

/** What the reader has now, and where to get it. Counted, never typed. */
export function AfterChapter({ permalink }: { permalink: string }) {
  const folder = useFolder(permalink);
  if (!folder) return null;
  return (
    <aside className="afterChapter" aria-label="After this chapter">
      <p>{describeFolder(folder, process.env.NODE_ENV === 'production')}</p>
      <p>
        <Link to={folder.permalink}>The files as they are now</Link>
        <a href={`${permalink}.diff`}>What changed (.diff)</a>
        <a href={`${permalink}.zip`}>The folder (.zip)</a>
      </p>
    </aside>
  );
}
