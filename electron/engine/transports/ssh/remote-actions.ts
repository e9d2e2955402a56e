import type { ServerName } from '../../../../shared/domain/model.ts';
import { SlotwatchError } from '../../slotwatch-error.ts';
import type { RemoteAction } from '../server-transport.ts';
import { endLine, messageLine } from './remote-lines.ts';

/**
 * The line that does this on a server. Throws `refused` for the end of a process: nothing over ssh could make sure that its
 * number is not that of another one by now.
 */
export function actionLine(action: RemoteAction, server: ServerName): string {
  switch (action.kind) {
    case 'end':
      return endLine(action.by, action.id);
    case 'message':
      return messageLine(action.id, action.seconds);
    case 'process': {
      const { user, process } = action;
      throw new SlotwatchError({
        code: 'refused',
        why: { kind: 'process', objection: 'overSsh', image: process.image, user, server },
      });
    }
  }
}

/** What goes over stdin: the text of a message, in one line. Null for nothing. */
export function actionInput(action: RemoteAction): string | null {
  return action.kind === 'message' ? `${action.text.replace(/[\r\n]+/g, ' ')}\r\n` : null;
}
