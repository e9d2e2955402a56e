import { assertNever } from '../../../shared/assert.ts';
import { sayIdle } from '../../../shared/idlest.ts';
import type { Outcome, OutcomeCode, Session } from '../../../shared/model.ts';
import type { Why } from './compare.ts';

/** Every ending of a reset in one sentence. `session` is the one that was offered. */
export function sayOutcome(code: OutcomeCode, why: Why | null, session: Session, server: string): Outcome {
  const who = session.user ?? `Session ${session.id}`;
  return { code, ...sentences(code, why, who, session, server) };
}

type Sentences = Omit<Outcome, 'code'>;

function sentences(
  code: OutcomeCode,
  why: Why | null,
  who: string,
  session: Session,
  server: string,
): Sentences {
  switch (code) {
    case 'freed':
      return { message: `Slot freed on ${server}: ${who} (${sayIdle(session)}) is logged off.`, hint: '' };
    case 'cancelled':
      return { message: `Undone: ${who} stays on ${server}; nothing was reset.`, hint: '' };
    case 'backAtWork':
      return {
        message: `${who} is back at work on ${server}${backHow(why)}; nothing was reset.`,
        hint: 'Ask them, or choose another session.',
      };
    case 'someoneElse':
      return {
        message: `Someone else holds session ${session.id} on ${server} now; nothing was reset.`,
        hint: 'Look again who is on.',
      };
    case 'alreadyGone':
      return { message: `${who} is already gone from ${server}; nothing was reset.`, hint: '' };
    case 'notOffered':
      return {
        message: `${who} on ${server} may not be reset any more; nothing was reset.`,
        hint: 'Protected users and your own sessions are never reset.',
      };
    case 'stillThere':
      return {
        message: `${who} is still there on ${server}.`,
        hint: 'The session may hang. Try the other tool (settings: reset or log off), end its processes, or go in by the console.',
      };
    case 'denied':
      return {
        message: `${server} does not let this account end sessions; ${who} is still there.`,
        hint: 'Ending a session needs Full Control there: sign in as an administrator of that server.',
      };
    case 'noAnswer':
      return why === 'unconfirmed'
        ? {
            message: `${server} did not answer after the reset; whether ${who} is gone is not known.`,
            hint: 'Ask again.',
          }
        : {
            message: `${server} gave no sure answer at the second look; nothing was reset.`,
            hint: 'Try again when it answers.',
          };
    case 'notRecorded':
      return {
        message: 'The audit log could not be written; nothing was reset.',
        hint: 'Is the disk full, or the folder read-only?',
      };
    default:
      return assertNever(code);
  }
}

function backHow(why: Why | null): string {
  switch (why) {
    case 'loggedOnAgain':
      return ' (logged on again)';
    case 'reconnected':
      return ' (reconnected)';
    case 'newInput':
    case 'recentInput':
      return ' (new input)';
    default:
      return '';
  }
}
