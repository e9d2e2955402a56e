import type { Settings } from '../../shared/contract/settings.ts';
import { applyPolicy, lookOnlyWhile } from '../../shared/domain/policy.ts';
import type { PageState } from './page-state.ts';

/** The settings in force: the user's own plus this computer's policy. Null before they are received. */
export function settingsInUse({
  settings,
  problem,
  info,
}: Pick<PageState, 'settings' | 'problem' | 'info'>): Settings | null {
  if (settings === null) return null;
  return lookOnlyWhile(problem !== null, applyPolicy(settings, info?.policy ?? null));
}
