import { actions } from './actions.ts';
import { dialogs } from './dialogs.ts';
import { page } from './page.ts';
import { serverPage } from './server-page.ts';
import { sessionTable } from './sessions.ts';
import { settingsPage } from './settings-page.ts';
import { time } from './time.ts';

/** Every sentence of the program, in English: the language the others are translated from. */
export const english = {
  time,
  ...page,
  ...serverPage,
  ...sessionTable,
  ...settingsPage,
  ...actions,
  ...dialogs,
};
