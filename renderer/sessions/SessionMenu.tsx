import type { ReactElement } from 'react';
import type { ServerName } from '../../shared/domain/model.ts';
import type { RowAction } from '../../shared/domain/permission.ts';
import { text } from '../../shared/text/text.ts';
import { ContextMenu } from '../menus/ContextMenu.tsx';
import { MenuEntries } from '../menus/MenuEntries.tsx';
import { sessionMenu } from '../menus/menu-of-session.ts';
import type { ContextMenuState } from '../menus/opened-menu.ts';
import { useStore } from '../state/store-context.ts';
import type { SessionRow } from './session-rows.ts';

interface SessionContextMenuProps {
  readonly menu: Pick<ContextMenuState<unknown>, 'opened' | 'close'>;
  readonly server: ServerName;
  readonly row: SessionRow;
  readonly onAct: (action: RowAction) => void;
}

/** The menu of a table with everything that can be done to a session: where its row was right-clicked, or below its button. */
export function SessionContextMenu({ menu, ...of }: SessionContextMenuProps): ReactElement | null {
  const store = useStore();
  const { server, row, onAct } = of;
  const { opened, close } = menu;
  if (opened === null) return null;
  return (
    <ContextMenu opened={opened} label={sayMenuOf(row)} onClose={close}>
      <MenuEntries
        {...sessionMenu(store, server, row, onAct)}
        heading={text.menus.session(row.session.user ?? '', server)}
      />
    </ContextMenu>
  );
}

/** What the menu of a session is called. */
export function sayMenuOf({ session }: SessionRow): string {
  return text.actions.menuOf(session.user ?? '', session.id);
}
