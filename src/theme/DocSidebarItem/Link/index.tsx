import { isActiveSidebarItem } from '@docusaurus/plugin-content-docs/client';
import OriginalLink from '@theme-original/DocSidebarItem/Link';
import type { Props } from '@theme/DocSidebarItem/Link';
import { SectionsOfPage } from '@site/src/browser/components/SectionsOfPage';

/** A chapter; under the one that is open, its sections. */
export default function DocSidebarItemLink(props: Props) {
  const isOpen = isActiveSidebarItem(props.item, props.activePath);
  return (
    <>
      <OriginalLink {...props} />
      {isOpen && <SectionsOfPage key={props.activePath} />}
    </>
  );
}
