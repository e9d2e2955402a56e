import { actionContext } from '../server/reset-idlest.ts';
import { refusalOf } from '../sessions/row-actions.ts';
import type { SessionTarget } from '../sessions/session-target.ts';
import type { PageState } from '../state/page-state.ts';
import { settingsInUse } from '../state/settings-in-use.ts';
import { type Scope, type ScopeState, serversIn, sessionsIn } from './scope.ts';

type RecipientsState = ScopeState & Pick<PageState, 'settings' | 'problem' | 'info'>;

/** The sessions of a scope whose users would see a message. */
export function recipientsIn(scope: Scope, state: RecipientsState): readonly SessionTarget[] {
  const settings = settingsInUse(state);
  if (settings === null) return [];
  const { fleet, info } = state;
  const contexts = new Map(
    serversIn(scope, state).map((server) => [
      server.name,
      actionContext(server, settings, info?.caller ?? '', fleet?.jobs ?? []),
    ]),
  );
  return sessionsIn(scope, state).filter(({ server, session }) => {
    const context = contexts.get(server);
    return context !== undefined && refusalOf('message', session, context) === null;
  });
}
