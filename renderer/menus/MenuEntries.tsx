import { MenuDivider, MenuGroup, MenuGroupHeader, MenuItem } from '@fluentui/react-components';
import { Fragment, type ReactElement, useId, useState } from 'react';
import { useMenuStyles } from '../ui/menu-styles.ts';
import type { MenuContent, MenuEntry } from './menu-entry.ts';

/** The items of a menu, the same in the menu of a button and in that of a right click. */
export function MenuEntries({ heading, sections }: MenuContent): ReactElement {
  const filled = sections.filter(({ length }) => length > 0);
  return (
    <MenuGroup>
      {heading !== undefined && <MenuGroupHeader>{heading}</MenuGroupHeader>}
      {filled.map((section, place) => (
        <Fragment key={section[0]?.id}>
          {place > 0 && <MenuDivider />}
          {section.map((entry) => (
            <Entry key={entry.id} {...entry} />
          ))}
        </Fragment>
      ))}
    </MenuGroup>
  );
}

/** The items as they were when the menu was opened: none may move, or mean another session, under the pointer. */
export function HeldEntries({ make }: { readonly make: () => MenuContent }): ReactElement {
  const [content] = useState(make);
  return <MenuEntries {...content} />;
}

function Entry({ name, icon: Icon, does, disabled = false, onClick }: MenuEntry): ReactElement {
  const styles = useMenuStyles();
  const id = useId();
  const described =
    does === undefined
      ? {}
      : { 'aria-describedby': id, subText: { id, className: styles.sub, children: does } };
  return (
    <MenuItem icon={<Icon />} disabled={disabled} aria-label={name} {...described} onClick={onClick}>
      {name}
    </MenuItem>
  );
}
