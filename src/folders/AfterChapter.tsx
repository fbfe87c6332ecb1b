import Link from '@docusaurus/Link';
import { useFolder } from './useFolder';

const number = new Intl.NumberFormat('en-US');

/** What the reader has now, and where to get it. Counted, never typed. */
export function AfterChapter({ permalink }: { permalink: string }) {
  const folder = useFolder(permalink);
  if (!folder) return null;
  const { files, lines, tests } = folder;
  return (
    <aside className="afterChapter" aria-label="After this chapter">
      <p>
        After this chapter your folder has {number.format(files)} files and{' '}
        {number.format(lines)} lines.{' '}
        {process.env.NODE_ENV === 'production' && 'It compiles. '}
        {tests > 0 && `${number.format(tests)} of its tests pass.`}
      </p>
      {process.env.NODE_ENV === 'production' && (
        <p>
          <Link to={folder.permalink}>The files as they are now</Link>
          <a href={`${permalink}.diff`}>What changed (.diff)</a>
          <a href={`${permalink}.zip`}>The folder (.zip)</a>
        </p>
      )}
    </aside>
  );
}
