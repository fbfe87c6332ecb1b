import Head from '@docusaurus/Head';
import Admonition from '@theme/Admonition';
import MDXA from '@theme/MDXComponents/A';
import MDXDetails from '@theme/MDXComponents/Details';
import MDXHeading from '@theme/MDXComponents/Heading';
import MDXImg from '@theme/MDXComponents/Img';
import type { ComponentProps } from 'react';
import { Aside } from '@site/src/browser/components/Aside';
import {
  Challenge,
  DesignNote,
  Hint,
  Recap,
  Solution,
} from '@site/src/browser/components/ChapterParts';
import { Code } from '@site/src/browser/components/Code';
import { Figure } from '@site/src/browser/components/Figure';

const heading =
  (as: 'h1' | 'h2' | 'h3' | 'h4') => (props: ComponentProps<'h1'>) => (
    <MDXHeading as={as} {...props} />
  );

/**
 * What a page may use. The theme's own list is not extended but replaced: its
 * code blocks would bring a second highlighter into every page.
 */
export default {
  Head,
  details: MDXDetails,
  Details: MDXDetails,
  a: MDXA,
  img: MDXImg,
  h1: heading('h1'),
  h2: heading('h2'),
  h3: heading('h3'),
  h4: heading('h4'),
  admonition: Admonition,
  Aside,
  Challenge,
  Code,
  DesignNote,
  Figure,
  Hint,
  Recap,
  Solution,
};
