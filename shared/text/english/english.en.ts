import { actions } from './actions.en.ts';
import { alerts } from './alerts.en.ts';
import { diagnosis } from './diagnosis/diagnosis.en.ts';
import { dialogs } from './dialogs.en.ts';
import { engine } from './engine.en.ts';
import { evidence } from './history/evidence.en.ts';
import { keptHistory } from './history/kept-history.en.ts';
import { past } from './history/past.en.ts';
import { timeline } from './history/timeline.en.ts';
import { listProblems } from './list-problems.en.ts';
import { lists } from './lists.en.ts';
import { menus } from './menus/menus.en.ts';
import { overview } from './overview/overview.en.ts';
import { page } from './page.en.ts';
import { people } from './people/people.en.ts';
import { scope } from './scope/scope.en.ts';
import { serverPage } from './server-page.en.ts';
import { sessionTable } from './sessions.en.ts';
import { settingsPage } from './settings-page.en.ts';
import { shortcuts } from './shortcuts.en.ts';
import { time } from './time.en.ts';
import { accounts } from './transports/accounts.en.ts';
import { ssh } from './transports/ssh.en.ts';
import { tray } from './tray.en.ts';
import { work } from './work.en.ts';

/** Every sentence of the program in English, from which the other languages are translated. */
export const english = {
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
