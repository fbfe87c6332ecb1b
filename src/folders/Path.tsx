import { useLocation } from '@docusaurus/router';
import { anchorOf } from './anchor';
import { useFolder } from './useFolder';

export function Path({ path }: { path: string }) {
  return <span className="path">{path}</span>;
}

/** The file of a step, leading to all of it as the chapter leaves it. */
export function WholeFile({ path }: { path: string }) {
  const folder = useFolder(useLocation().pathname.replace(/\/$/, ''));
  if (!folder || process.env.NODE_ENV !== 'production') {
    return <Path path={path} />;
  }
  return (
    <a className="path" href={`${folder.permalink}#${anchorOf(path)}`}>
      {path}
    </a>
  );
}
