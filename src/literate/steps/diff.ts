import { createTwoFilesPatch } from 'diff';
import type { Files } from '../book/files';

/** What has to happen to one folder to get the other, as `git apply` takes it. */
export function diffOf(before: Files, after: Files): string {
  return [...after]
    .filter(([path, text]) => before.get(path) !== text)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => {
      const old = before.get(path);
      const isNew = old === undefined;
      const patch = createTwoFilesPatch(
        isNew ? '/dev/null' : `a/${path}`,
        `b/${path}`,
        old ?? '',
        text,
        '',
        '',
        { context: 3 },
      ).replace(/^=+\n/, '');
      const head = `diff --git a/${path} b/${path}\n`;
      return `${head}${isNew ? 'new file mode 100644\n' : ''}${patch}`;
    })
    .join('');
}
