import { assertNever } from '../../../shared/assert.ts';
import { sayIdle } from '../../../shared/idlest.ts';
import type { Job, Outcome, OutcomeCode } from '../../../shared/model.ts';
import type { Why } from './compare.ts';

type Sentences = Omit<Outcome, 'code'>;

/** Every ending of a job in one sentence, and what to try. */
export function sayOutcome(code: OutcomeCode, why: Why | null, job: Job): Outcome {
  return { code, ...sentences(code, why, job) };
}

function sentences(code: OutcomeCode, why: Why | null, job: Job): Sentences {
  const { session, server } = job;
  const who = session.user ?? `Session ${session.id}`;
  const nothing = nothingDone(job);
  switch (code) {
    case 'freed':
      return { message: `Slot freed on ${server}: ${who} (${sayIdle(session)}) is logged off.`, hint: '' };
    case 'disconnected':
      return {
        message: `${who} is disconnected from ${server}. What runs there goes on, and the slot stays taken.`,
        hint: '',
      };
    case 'sent':
      return { message: `The message is on the screen of ${who} on ${server}.`, hint: '' };
    case 'cancelled':
      return { message: `Undone: ${who} stays on ${server}; ${nothing}.`, hint: '' };
    case 'backAtWork':
      return {
        message: `${who} is back at work on ${server}${backHow(why)}; ${nothing}.`,
        hint: 'Ask them, or choose another session.',
      };
    case 'someoneElse':
      return {
        message: `Someone else holds session ${session.id} on ${server} now; ${nothing}.`,
        hint: 'Look again who is on.',
      };
    case 'alreadyGone':
      return { message: `${who} is already gone from ${server}; ${nothing}.`, hint: '' };
    case 'notOffered':
      return {
        message: `${who} on ${server} may not be touched any more; ${nothing}.`,
        hint: 'Protected users and servers and your own sessions never are, and look only turns everything off.',
      };
    case 'notWarned':
      return {
        message: `${who} could not be warned on ${server}; ${nothing}.`,
        hint: 'Sending a message needs the right to do so there. To end sessions without a warning, set the warning to 0 s.',
      };
    case 'stillThere':
      return why === 'toolMissing'
        ? {
            message: `This computer has no ${job.by}; ${nothing}.`,
            hint: 'Home editions of Windows come without it.',
          }
        : stillThere(job, who);
    case 'denied':
      return {
        message: `${server} does not let this account do that; ${who} is still there.`,
        hint: 'Ending a session needs Full Control there: sign in as an administrator of that server.',
      };
    case 'noAnswer':
      return why === 'unconfirmed'
        ? {
            message: `${server} did not answer afterwards; what became of ${who} is not known.`,
            hint: 'Ask again.',
          }
        : {
            message: `${server} gave no sure answer at the second look; ${nothing}.`,
            hint: 'Try again when it answers.',
          };
    case 'notRecorded':
      return {
        message: `The audit log could not be written; ${nothing}.`,
        hint: 'Is the disk full, or the folder read-only?',
      };
    default:
      return assertNever(code);
  }
}

function nothingDone({ action }: Job): string {
  switch (action) {
    case 'reset':
      return 'nothing was reset';
    case 'logOff':
      return 'nobody was logged off';
    case 'disconnect':
      return 'nobody was disconnected';
    case 'message':
      return 'no message was sent';
    default:
      return assertNever(action);
  }
}

function stillThere({ action, server }: Job, who: string): Sentences {
  switch (action) {
    case 'reset':
    case 'logOff':
      return {
        message: `${who} is still there on ${server}.`,
        hint: 'The session may hang. Try the other tool (settings: reset or log off), end its processes, or go in by the console.',
      };
    case 'disconnect':
      return { message: `${who} is still connected to ${server}.`, hint: 'Try again, or reset the session.' };
    case 'message':
      return {
        message: `The message did not reach ${who} on ${server}.`,
        hint: 'The log says what msg printed.',
      };
    default:
      return assertNever(action);
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
