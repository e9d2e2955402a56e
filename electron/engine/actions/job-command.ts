import { assertNever } from '../../../shared/basics/assert.ts';
import { fillMessage } from '../../../shared/contract/message.ts';
import type { ActionableId, Job } from '../../../shared/domain/model.ts';
import type { RemoteAction } from '../transports/server-transport.ts';

/** What the user of the job's session reads. `template`: for a message, which stays on the screen for `seconds`. */
export function messageOf(
  { server, session }: Job,
  asker: string,
  template: string,
  seconds: number,
): string {
  return fillMessage(template, { user: session.user ?? '', server, minutes: Math.ceil(seconds / 60), asker });
}

/** What the job's tool is to do; the rest as for `messageOf`. */
export function actionOf(
  job: Job,
  id: ActionableId,
  asker: string,
  template: string,
  seconds: number,
): RemoteAction {
  const { by, server, session, process } = job;
  switch (by) {
    case 'rwinsta':
    case 'logoff':
    case 'tsdiscon':
      return { kind: 'end', by, id };
    case 'msg':
      return { kind: 'message', id, text: messageOf(job, asker, template, seconds), seconds };
    case 'taskkill': {
      if (process === null) throw new Error(`No process to end in session ${id} on ${server}`);
      return { kind: 'process', id, user: session.user ?? '', process };
    }
    default:
      return assertNever(by);
  }
}
