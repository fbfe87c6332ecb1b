import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ThemeConfig } from '@docusaurus/preset-classic';
import { Code } from './Code';

/** The lines that get the book onto a machine, from where it is published. */
export function Clone() {
  const { navbar } = useDocusaurusContext().siteConfig
    .themeConfig as ThemeConfig;
  const links = navbar?.items?.map(({ href }) => href) ?? [];
  const repository = links.find((href) => typeof href === 'string') as string;
  const folder = repository.split('/').at(-1);
  const lines = [
    `git clone ${repository}`,
    `cd ${folder}`,
    'npm ci',
    'npm start',
  ];
  return <Code kind="sh" html={lines.map(line).join('\n')} />;
}

function line(text: string): string {
  return `<span class="line">${text}</span>`;
}
