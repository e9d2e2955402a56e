import type { Failure } from '../../../shared/domain/failure.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { text } from '../../../shared/text/text.ts';
import type { MainBridge } from '../bridge/bridge-server.ts';
import { inTwoLines } from '../tray/menu-text.ts';
import type { Notifications } from './notifications.ts';

/** The problems at the start of the app; null where there is none. */
export interface StartProblems {
  /** Why the settings cannot be used. */
  readonly settingsProblem: Failure | null;
  /** Why settings cannot be saved. */
  readonly unwritable: Failure | null;
  readonly policyProblem: Failure | null;
}

/** Shows the problems: as notifications, and on the page those that it does not show by itself. */
export function tellAtStart(
  { settingsProblem, unwritable, policyProblem }: StartProblems,
  notifications: Pick<Notifications, 'tell'>,
  bridge: Pick<MainBridge, 'send'>,
): void {
  const { told } = text.alert;
  // The page shows this one by itself, as long as it lasts.
  if (settingsProblem !== null) notifications.tell(told.badSettings, inTwoLines(sayFailure(settingsProblem)));
  for (const { title, problem } of [
    { title: told.settingsNotKept, problem: unwritable },
    { title: told.badPolicy, problem: policyProblem },
  ]) {
    if (problem === null) continue;
    bridge.send('notice', problem);
    notifications.tell(title, inTwoLines(sayFailure(problem)));
  }
}
