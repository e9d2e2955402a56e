import type { Guard } from '../../../shared/guard.ts';
import type { ActionObjection } from '../../../shared/permission.ts';
import { SlotwatchError } from '../failure.ts';

/** An action that is not begun: nothing was done, and here is why. */
export function refused(message: string, hint: string): SlotwatchError {
  return new SlotwatchError({ code: 'refused', message, hint });
}

/** Why an action on a session is refused, in a sentence. */
export const OBJECTIONS: Readonly<Record<ActionObjection, string>> = {
  nobodyLoggedOn: 'Nobody is logged on there.',
  notEndable: 'That session is not one of a person.',
  ownSession: 'That is your own session.',
  ownAccount: 'That is a session of your own account.',
  protectedUser: 'That user is protected.',
  idleUnknown: 'That session is active and its idle time is not known.',
  recentInput: 'That user is at work.',
  alreadyDisconnected: 'That session is disconnected already.',
  seesNoMessage: 'That session is disconnected: nobody would see the message.',
};

/** Why nothing may be done on a server, in a sentence. */
export const GUARDS: Readonly<Record<Guard, string>> = {
  lookOnly: 'Slotwatch is set to look only.',
  protectedServer: 'That server is protected.',
};
