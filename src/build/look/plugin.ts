import type { Plugin, PostCssOptions } from '@docusaurus/types';

interface Rule {
  selectors: string[];
  remove: () => void;
}

/** Of the theme's own style sheet and parts, what no page of this book has. */
const unused = new RegExp(
  `\\.(?:${[
    'alert|avatar|badge|breadcrumbs|button|card|clean-list|close|col|dropdown',
    'container-fluid|container--fluid|footer|hero|pagination(?!-nav)|pills|row',
    'shadow|table-of-contents|tabs|text--(?!truncate)\\w+',
    '(?:margin|padding)(?:-\\w+)?--\\w+',
    'menu__caret|menu__link--sublist|menu__list-item-collapsible',
    'menu__list-item--collapsed|navbar__items--center|navbar__logo',
    'navbar--(?:dark|primary)|announcementBar\\w*|backToTopButton\\w*',
    'themedComponent\\w*|collapseSidebarButton\\w*|expandButton\\w*',
  ].join('|')})(?![a-z])`,
);
/** Variables that only those ask for. */
const unusedNames =
  /^--ifm-(?:alert|avatar|badge|breadcrumb|button|card|hero|pills|tabs|dropdown|footer|pagination-(?!nav)|menu-link-sublist|toc-(?!border)|color-(?:success|info|warning|danger|secondary)\b)/;

interface Sheet {
  walkRules: (visit: (rule: Rule) => void) => void;
  walkDecls: (
    name: RegExp,
    visit: (one: { remove: () => void }) => void,
  ) => void;
}

const lean = {
  postcssPlugin: 'lean',
  Once(sheet: Sheet) {
    sheet.walkRules((rule) => {
      const used = rule.selectors.filter((selector) => !unused.test(selector));
      if (used.length === 0) rule.remove();
      else if (used.length < rule.selectors.length) rule.selectors = used;
    });
    sheet.walkDecls(unusedNames, (declaration) => declaration.remove());
  },
};

/** Leaves out of the style sheet a third that is for other sites. */
export default function lookPlugin(): Plugin {
  return {
    name: 'look',
    configurePostCss(options: PostCssOptions): PostCssOptions {
      (options.plugins as unknown[]).unshift(lean);
      return options;
    },
  };
}
