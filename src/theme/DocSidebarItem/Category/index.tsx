import type { Props } from '@theme/DocSidebarItem/Category';
import DocSidebarItems from '@theme/DocSidebarItems';

/** A part of the book: its name is plain text, since no page has it. */
export default function DocSidebarItemCategory(props: Props) {
  const { item, activePath, level, onItemClick } = props;
  return (
    <li className="part">
      <p>{item.label}</p>
      <ul className="menu__list">
        <DocSidebarItems
          items={item.items}
          activePath={activePath}
          level={level + 1}
          {...(onItemClick && { onItemClick })}
        />
      </ul>
    </li>
  );
}
