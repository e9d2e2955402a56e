import {
  ArrowClockwiseRegular,
  ArrowDownloadRegular,
  ChatRegular,
  ChevronDownRegular,
  ChevronRightRegular,
  CopyRegular,
  DesktopArrowRightRegular,
  PersonClockRegular,
} from '@fluentui/react-icons';
import { assertNever } from '../../shared/basics/assert.ts';
import { text } from '../../shared/text/text.ts';
import { accountEntries } from '../accounts/account-actions.ts';
import type { Scope } from '../scope/scope.ts';
import {
  connectScope,
  exportScope,
  messageScope,
  namesIn,
  refreshScope,
  resetLongDisconnected,
} from '../scope/scope-actions.ts';
import type { Store } from '../state/store.ts';
import { copyText } from './copy-text.ts';
import type { MenuContent, MenuEntry } from './menu-entry.ts';

/** The head of a group can also be opened or closed. */
interface Toggle {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Everything that can be done to many servers; the first line says to which. */
export function scopeMenu(store: Store, scope: Scope, toggle: Toggle | null): MenuContent {
  const { menus } = text;
  const names = () => namesIn(store, scope);
  return {
    heading: headingOf(scope, names().length),
    sections: [
      [
        {
          id: 'refresh',
          name: menus.refresh,
          icon: ArrowClockwiseRegular,
          onClick: () => void refreshScope(store, scope),
        },
      ],
      [
        {
          id: 'message',
          name: menus.message,
          icon: ChatRegular,
          onClick: () => void messageScope(store, scope),
        },
        {
          id: 'longDisconnected',
          name: text.longDisconnected.open,
          icon: PersonClockRegular,
          onClick: () => resetLongDisconnected(store, scope),
        },
      ],
      [
        {
          id: 'connectList',
          name: menus.connectList,
          icon: DesktopArrowRightRegular,
          onClick: () => void connectScope(store, scope),
        },
        {
          id: 'export',
          name: menus.export,
          icon: ArrowDownloadRegular,
          onClick: () => void exportScope(store, scope),
        },
        {
          id: 'copyNames',
          name: menus.copyNames,
          icon: CopyRegular,
          onClick: () => {
            const copied = names();
            void copyText(store, copied.join('\n'), menus.copiedNames(copied.length));
          },
        },
      ],
      scope.kind === 'group' ? accountEntries(store, scope) : [],
      toggle === null ? [] : [toggling(toggle)],
    ],
  };
}

function toggling({ open, onToggle }: Toggle): MenuEntry {
  return {
    id: 'toggle',
    name: open ? text.menus.closeGroup : text.menus.openGroup,
    icon: open ? ChevronRightRegular : ChevronDownRegular,
    onClick: onToggle,
  };
}

function headingOf(scope: Scope, servers: number): string {
  const { menus, list } = text;
  switch (scope.kind) {
    case 'server':
      return scope.server;
    case 'group':
      return menus.group(scope.path.at(-1) ?? list.noGroup, servers);
    case 'shown':
      return menus.shown(servers);
    case 'all':
      return menus.all(servers);
    default:
      return assertNever(scope);
  }
}
