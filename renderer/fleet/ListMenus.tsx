import { memo, type ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { ContextMenu } from '../menus/ContextMenu.tsx';
import { HeldEntries } from '../menus/MenuEntries.tsx';
import { scopeMenu } from '../menus/menu-of-scope.ts';
import { serverMenu } from '../menus/menu-of-server.ts';
import type { ContextMenuState } from '../menus/opened-menu.ts';
import { useStore } from '../state/store-context.ts';
import { MoreMenu } from '../ui/MoreMenu.tsx';
import { nameOfGroup } from './GroupHead.tsx';
import type { GroupRow, ListRow } from './list-rows.ts';

interface RowMenuProps {
  readonly menu: ContextMenuState<ListRow>;
  readonly onToggle: (group: GroupRow, open: boolean) => void;
}

/** The menu of a row of the list: a server's, or that of a group. */
export function RowMenu({ menu, onToggle }: RowMenuProps): ReactElement | null {
  const store = useStore();
  const { opened, close } = menu;
  if (opened === null) return null;
  const row = opened.thing;
  const name = row.kind === 'group' ? nameOfGroup(row) : row.listed.server.label;
  return (
    <ContextMenu opened={opened} label={text.menus.of(name)} onClose={close}>
      <HeldEntries
        make={() =>
          row.kind === 'server'
            ? serverMenu(store, row.listed.server.name)
            : scopeMenu(
                store,
                { kind: 'group', path: row.path },
                { open: row.open, onToggle: () => onToggle(row, !row.open) },
              )
        }
      />
    </ContextMenu>
  );
}

/** What can be done to all servers the list shows; `isNarrowed`: it does not show all. */
export const ListMenu = memo(function ListMenu({
  isNarrowed,
}: {
  readonly isNarrowed: boolean;
}): ReactElement {
  const store = useStore();
  return (
    <MoreMenu label={isNarrowed ? text.menus.ofShown : text.menus.ofAll}>
      <HeldEntries make={() => scopeMenu(store, { kind: isNarrowed ? 'shown' : 'all' }, null)} />
    </MoreMenu>
  );
});
