import { assertNever } from '../../../shared/basics/assert.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { isAttended } from '../../../shared/domain/idlest.ts';
import type { JobAction, JobTool, Session } from '../../../shared/domain/model.ts';

/** The tool for an action on such a session: one setting for an attended session, another for the rest. */
export function jobTool(action: JobAction, session: Session, settings: Settings): JobTool {
  switch (action) {
    case 'reset':
      return isAttended(session) ? settings.endActiveBy : settings.endDisconnectedBy;
    case 'logOff':
      return 'logoff';
    case 'disconnect':
      return 'tsdiscon';
    case 'message':
      return 'msg';
    case 'endProcess':
      return 'taskkill';
    default:
      return assertNever(action);
  }
}
