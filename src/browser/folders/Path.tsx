import { useLocation } from '@docusaurus/router';
import { anchorOf, anchorOfStep } from './anchor';
import { useFolder } from './useFolder';

interface WholeFileProps {
  path: string;
  passing: string | undefined;
}

export function Path({ path }: { path: string }) {
  return <span className="path">{path}</span>;
}

/**
 * The file of a step, leading to all of it after that step: among those that the
 * chapter passes through, by its number, or as the chapter leaves it.
 */
export function WholeFile({ path, passing }: WholeFileProps) {
  const folder = useFolder(useLocation().pathname.replace(/\/$/, ''));
  if (!folder) return <Path path={path} />;
  const { permalink } = folder;
  const whole = passing
    ? `${permalink}/steps#${anchorOfStep(passing)}`
    : `${permalink}#${anchorOf(path)}`;
  return (
    <a className="path" href={whole}>
      {path}
    </a>
  );
}
