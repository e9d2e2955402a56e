import { assertNever } from '../../../shared/basics/assert.ts';
import { fillMessage } from '../../../shared/contract/message.ts';
import type { ActionableId, Job } from '../../../shared/domain/model.ts';
import {
  type Command,
  disconnectSession,
  endProcess,
  endSession,
  showMessage,
} from '../tools/run/tool-commands.ts';

/** The command for the job's tool. `template`: for a message, which stays on the screen for `seconds`. */
export function commandOf(
  job: Job,
  id: ActionableId,
  asker: string,
  template: string,
  seconds: number,
): Command {
  const { by, server, session, process } = job;
  const user = session.user ?? '';
  switch (by) {
    case 'rwinsta':
    case 'logoff':
      return endSession(by, server, id);
    case 'tsdiscon':
      return disconnectSession(server, id);
    case 'msg': {
      const minutes = Math.ceil(seconds / 60);
      const text = fillMessage(template, { user, server, minutes, asker });
      return showMessage(server, id, text, seconds);
    }
    case 'taskkill': {
      if (process === null) throw new Error(`No process to end in session ${id} on ${server}`);
      return endProcess(server, id, user, process);
    }
    default:
      return assertNever(by);
  }
}
