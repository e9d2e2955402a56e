import { transportOf } from '../../shared/contract/transport.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import type { PageState } from '../state/page-state.ts';

/** Whether Windows can use another account for a server; `absent`: on this computer for none. */
export type AccountChoice = 'possible' | 'overSsh' | 'absent';

/** The demo plays Windows' own tools, whatever its settings say. */
export function accountChoice(
  { info, settings }: Pick<PageState, 'info' | 'settings'>,
  server: ServerName,
): AccountChoice {
  if (info === null || settings === null) return 'absent';
  if (info.demo) return 'possible';
  if (info.platform !== 'win32') return 'absent';
  return transportOf(settings, server, info.usualTransport) === 'ssh' ? 'overSsh' : 'possible';
}
