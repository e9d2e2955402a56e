import { assertNever } from '../../../shared/assert.ts';
import type { JobAction, JobTool, Session } from '../../../shared/model.ts';
import type { Settings } from '../../../shared/settings.ts';

/** The tool for an action on such a session: active people get their programs ended in order, the rest is reset. */
export function jobTool(action: JobAction, session: Session, settings: Settings): JobTool {
  switch (action) {
    case 'reset':
      return session.state === 'active' ? settings.endActiveBy : settings.endDisconnectedBy;
    case 'logOff':
      return 'logoff';
    case 'disconnect':
      return 'tsdiscon';
    case 'message':
      return 'msg';
    default:
      return assertNever(action);
  }
}
