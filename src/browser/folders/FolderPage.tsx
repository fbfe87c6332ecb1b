import { anchorOf } from './anchor';
import { Files, type ChapterFiles } from './Files';

interface FolderPageProps {
  folder: ChapterFiles<{ isNew: boolean }>;
}

/** Every file that a chapter adds or changes, whole, as the chapter leaves it. */
export default function FolderPage({ folder }: FolderPageProps) {
  const { title, permalink, files } = folder;
  return (
    <Files
      chapter={folder}
      title={`Files after ${title}`}
      description={`The files that the chapter "${title}" adds or changes.`}
      heading="The files as this chapter leaves them"
      anchorOf={({ path }) => anchorOf(path)}
    >
      <p>
        What the chapter adds or changes, whole. The{' '}
        <a href={`${permalink}.zip`}>folder</a> has the others too, and the{' '}
        <a href={`${permalink}.diff`}>diff</a> only what is different.
        {process.env.NODE_ENV !== 'production' &&
          ' (Who edits them here sees it when npm start begins anew.)'}
      </p>
      <ul>
        {files.map(({ path, isNew }) => (
          <li key={path}>
            <a href={`#${anchorOf(path)}`}>
              <code>{path}</code>
            </a>
            {isNew && ', new'}
          </li>
        ))}
      </ul>
    </Files>
  );
}
