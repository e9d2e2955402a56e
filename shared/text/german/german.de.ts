import type { Text } from '../shape.ts';
import { actions } from './actions.de.ts';
import { alerts } from './alerts.de.ts';
import { diagnosis } from './diagnosis/diagnosis.de.ts';
import { dialogs } from './dialogs.de.ts';
import { engine } from './engine.de.ts';
import { evidence } from './history/evidence.de.ts';
import { keptHistory } from './history/kept-history.de.ts';
import { past } from './history/past.de.ts';
import { timeline } from './history/timeline.de.ts';
import { listProblems } from './list-problems.de.ts';
import { lists } from './lists.de.ts';
import { menus } from './menus/menus.de.ts';
import { overview } from './overview/overview.de.ts';
import { page } from './page.de.ts';
import { people } from './people/people.de.ts';
import { scope } from './scope/scope.de.ts';
import { serverPage } from './server-page.de.ts';
import { sessionTable } from './sessions.de.ts';
import { settingsPage } from './settings-page.de.ts';
import { shortcuts } from './shortcuts.de.ts';
import { time } from './time.de.ts';
import { accounts } from './transports/accounts.de.ts';
import { ssh } from './transports/ssh.de.ts';
import { tray } from './tray.de.ts';
import { work } from './work.de.ts';

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
  ...keptHistory,
  ...tray,
  ...alerts,
  ...work,
  ...timeline,
  ...past,
  ...overview,
  ...people,
  ...scope,
  ...menus,
  ...evidence,
  ...ssh,
  ...accounts,
  ...diagnosis,
};
