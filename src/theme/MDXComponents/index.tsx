import MDXComponents from '@theme-original/MDXComponents';
import { Aside } from '@site/src/components/Aside';
import {
  Challenge,
  DesignNote,
  Hint,
  Recap,
  Solution,
} from '@site/src/components/Chapter';
import { Code } from '@site/src/components/Code';
import { Figure } from '@site/src/components/Figure';

export default {
  ...MDXComponents,
  Aside,
  Challenge,
  Code,
  DesignNote,
  Figure,
  Hint,
  Recap,
  Solution,
};
