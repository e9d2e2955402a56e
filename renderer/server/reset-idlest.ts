import type { Settings } from '../../shared/contract/settings.ts';
import { guardOf } from '../../shared/domain/guard.ts';
import { offerRule } from '../../shared/domain/idlest.ts';
import type { Job, ServerName, ServerView } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { shownSessions } from '../fleet/situation.ts';
import { tell } from '../notices/notice-actions.ts';
import type { ActionContext } from '../sessions/row-actions.ts';
import { act } from '../sessions/session-actions.ts';
import { runningJobs } from '../sessions/session-rows.ts';
import { settingsInUse } from '../state/settings-in-use.ts';
import type { Store } from '../state/store.ts';
import { refusalToFree } from './connect-choices.ts';

/** Everything that decides what may be done on a server. `settings` are those in force, `jobs` those of the fleet. */
export function actionContext(
  server: ServerView,
  settings: Settings,
  caller: string,
  jobs: readonly Job[],
): ActionContext {
  return {
    rule: offerRule(settings, caller, server.lastAnswer),
    guard: guardOf(server.name, settings),
    stale: shownSessions(server).stale,
    jobs: runningJobs(jobs, server),
    works: server.works,
  };
}

/** Resets the idlest session of a server the safe way, or tells the user why none is reset. */
export function resetIdlest(store: Store, name: ServerName): void {
  const state = store.getState();
  const [{ fleet, info }, inUse] = [state, settingsInUse(state)];
  const server = fleet?.servers.find((each) => each.name === name);
  if (fleet === null || inUse === null || server === undefined) return;
  const refusal = refusalToFree(server, actionContext(server, inUse, info?.caller ?? '', fleet.jobs));
  if (refusal === null && server.idlest !== null)
    void act(store, 'reset', {
      server: name,
      session: server.idlest,
      askedAt: shownSessions(server).askedAt,
    });
  else tell(store, 'info', text.list.nothingReset(server.label), refusal ?? '');
}
