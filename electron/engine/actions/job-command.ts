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

/** What the user of the job's session reads. `template`: for a message, which stays on the screen for `seconds`. */
export function messageOf(
  { server, session }: Job,
  asker: string,
  template: string,
  seconds: number,
): string {
  return fillMessage(template, { user: session.user ?? '', server, minutes: Math.ceil(seconds / 60), asker });
}

/** The command for the job's tool; the rest as for `messageOf`. */
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
    case 'msg':
      return showMessage(server, id, messageOf(job, asker, template, seconds), seconds);
    case 'taskkill': {
      if (process === null) throw new Error(`No process to end in session ${id} on ${server}`);
      return endProcess(server, id, user, process);
    }
    default:
      return assertNever(by);
  }
}
