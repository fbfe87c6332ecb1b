import Link from '@docusaurus/Link';
import { anchorOfStep } from './anchor';
import { Files, type ChapterFiles } from './Files';

interface StepsPageProps {
  folder: ChapterFiles<{ where: string; step: number }>;
}

/** The files that a chapter comes back to, whole, as they are on the way. */
export default function StepsPage({ folder }: StepsPageProps) {
  const { title, permalink } = folder;
  return (
    <Files
      chapter={folder}
      title={`Files on the way through ${title}`}
      description={`The files of the chapter "${title}" after each of its steps.`}
      heading="The files on the way through this chapter"
      anchorOf={({ step }) => anchorOfStep(step)}
      titleOf={({ step, where }) => `Step ${step} of the chapter: ${where}`}
    >
      <p>
        Whole, after each step that is not the last one on its file. How they
        are in the end is on{' '}
        <Link to={permalink.replace('/guide/', '/folder/')}>
          a page of its own
        </Link>
        .
      </p>
    </Files>
  );
}
