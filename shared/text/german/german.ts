import type { Text } from '../shape.ts';
import { actions } from './actions.ts';
import { alerts } from './alerts.ts';
import { dialogs } from './dialogs.ts';
import { engine } from './engine.ts';
import { listProblems } from './list-problems.ts';
import { lists } from './lists.ts';
import { page } from './page.ts';
import { serverPage } from './server-page.ts';
import { sessionTable } from './sessions.ts';
import { settingsPage } from './settings-page.ts';
import { shortcuts } from './shortcuts.ts';
import { time } from './time.ts';
import { tray } from './tray.ts';

/**
 * The words are those of Windows in German: Sitzung, getrennt, Leerlauf, abmelden, zurücksetzen, Infobereich. A slot is
 * a *Platz*, the idlest session the one with the *längster Leerlauf*. People are addressed as *Sie*.
 */
export const german: Text = {
  time,
  ...page,
  ...serverPage,
  ...sessionTable,
  ...settingsPage,
  ...actions,
  ...dialogs,
  ...shortcuts,
  ...lists,
  ...engine,
  ...listProblems,
  ...tray,
  ...alerts,
};
