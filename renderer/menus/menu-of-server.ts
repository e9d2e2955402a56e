import {
  AlertOffRegular,
  AlertRegular,
  ArrowClockwiseRegular,
  ChatRegular,
  CodeRegular,
  CopyRegular,
  DesktopArrowRightRegular,
  DesktopRegular,
  HistoryRegular,
  PersonClockRegular,
  PersonDeleteRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import { isWorking } from '../../shared/domain/idlest.ts';
import type { ServerName, ServerView } from '../../shared/domain/model.ts';
import { sayState } from '../../shared/text/history/say-evidence.ts';
import { text } from '../../shared/text/text.ts';
import { accountEntries } from '../accounts/account-actions.ts';
import { choose, refresh } from '../fleet/fleet-actions.ts';
import { refusalOfConsole, sayOpens, shownSessions } from '../fleet/situation.ts';
import { showHistory } from '../history/history-actions.ts';
import { messageScope, resetLongDisconnected } from '../scope/scope-actions.ts';
import { asksBeforeConnect, connectOrAsk, refusalToFree, waitOn } from '../server/connect-choices.ts';
import { actionContext } from '../server/reset-idlest.ts';
import { connect, setWait } from '../server/server-requests.ts';
import { performRowAction } from '../sessions/perform-row-action.ts';
import { showSettings } from '../settings/settings-actions.ts';
import { draftIn } from '../settings/use-draft.ts';
import { showPage } from '../state/navigation.ts';
import { settingsInUse } from '../state/settings-in-use.ts';
import type { Store } from '../state/store.ts';
import { copyText } from './copy-text.ts';
import type { MenuContent, MenuEntry } from './menu-entry.ts';

/** Everything that can be done to a server, as it is now; without actions where it is not watched any more. */
export function serverMenu(store: Store, name: ServerName): MenuContent {
  const server = serverNamed(store, name);
  if (server === undefined) return { sections: [] };
  const scope = { kind: 'server', server: name } as const;
  const { menus } = text;
  return {
    heading: text.list.fullName(server.label, name),
    sections: [
      connecting(store, server),
      [
        ...resetOf(store, server),
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
          id: 'refresh',
          name: menus.refresh,
          icon: ArrowClockwiseRegular,
          onClick: () => void refresh(store, [name]),
        },
        ...waitFor(store, server),
        {
          id: 'timeline',
          name: text.timeline.tabs.timeline,
          icon: HistoryRegular,
          onClick: () => {
            showHistory(store, { tab: 'timeline' });
            choose(store, name, true);
          },
        },
      ],
      [
        {
          id: 'copyName',
          name: menus.copyName,
          icon: CopyRegular,
          onClick: () => void copyText(store, name),
        },
        copyCommand(store, `slotwatch connect ${name}`),
        ...accountEntries(store, scope),
        ...settingsOf(store, name),
      ],
    ],
  };
}

/** Copies a command of `slotwatch`, which is shown below its name. */
export function copyCommand(store: Store, command: string): MenuEntry {
  return {
    id: 'copyCommand',
    name: text.menus.copyCommand,
    icon: CodeRegular,
    does: command,
    onClick: () => void copyText(store, command),
  };
}

function serverNamed(store: Store, name: ServerName): ServerView | undefined {
  return store.getState().fleet?.servers.find((each) => each.name === name);
}

function connecting(store: Store, { name }: ServerView): readonly MenuEntry[] {
  const { remoteDesktop: client } = store.getState();
  const noConsole = refusalOfConsole(client);
  return [
    {
      id: 'connect',
      name: text.server.connect,
      icon: DesktopArrowRightRegular,
      ...(client === undefined ? {} : { does: sayOpens(client) }),
      onClick: () => {
        // It may have become full since the menu was opened.
        const now = serverNamed(store, name);
        if (now !== undefined) connectOrAsk(store, now);
      },
    },
    {
      id: 'console',
      name: text.server.console,
      icon: DesktopRegular,
      ...(noConsole === null ? {} : { does: noConsole, disabled: true }),
      onClick: () => void connect(store, name, true),
    },
  ];
}

/** The reset of the session that is offered now, with its user; it stays about that session. */
function resetOf(store: Store, server: ServerView): readonly MenuEntry[] {
  const state = store.getState();
  const [{ fleet, info }, inUse] = [state, settingsInUse(state)];
  const { idlest, works, evidences, name } = server;
  if (fleet === null || inUse === null || idlest === null) return [];
  const context = actionContext(server, inUse, info?.caller ?? '', fleet.jobs);
  if (refusalToFree(server, context) !== null) return [];
  const target = { server: name, session: idlest, askedAt: shownSessions(server).askedAt };
  const facts = sayState(idlest, evidences[idlest.id] ?? null, Date.now());
  return [
    {
      id: 'reset',
      name: text.menus.reset(idlest.user ?? '', facts),
      icon: PersonDeleteRegular,
      onClick: () => performRowAction(store, 'reset', target, isWorking(idlest, works)),
    },
  ];
}

/** Waiting, where there is something to wait for; or its end. */
function waitFor(store: Store, server: ServerView): readonly MenuEntry[] {
  const wait = waitOn(store.getState().fleet?.waits ?? [], server);
  if (wait === undefined && !asksBeforeConnect(server)) return [];
  return [
    {
      id: 'wait',
      name: wait === undefined ? text.wait.tell : text.wait.stop,
      icon: wait === undefined ? AlertRegular : AlertOffRegular,
      onClick: () => void setWait(store, server.name, wait === undefined ? 'tell' : null),
    },
  ];
}

function settingsOf(store: Store, name: ServerName): readonly MenuEntry[] {
  const keyNow = () => draftIn(store.getState()).servers.find((each) => each.name === name)?.key;
  if (keyNow() === undefined) return [];
  return [
    {
      id: 'settings',
      name: text.menus.settings,
      icon: SettingsRegular,
      onClick: () => {
        showSettings(store, { section: 'servers', openServer: keyNow() ?? null });
        showPage(store, 'settings');
      },
    },
  ];
}
