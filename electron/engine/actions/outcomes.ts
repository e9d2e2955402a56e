import { assertNever } from '../../../shared/basics/assert.ts';
import { sayIdle } from '../../../shared/domain/idlest.ts';
import type { Job, Outcome, OutcomeCode } from '../../../shared/domain/model.ts';
import { text } from '../../../shared/text/text.ts';
import type { Why } from './compare.ts';

type Sentences = Omit<Outcome, 'code'>;

/** Every ending of a job in one sentence, and what to try. */
export function sayOutcome(code: OutcomeCode, why: Why | null, job: Job): Outcome {
  return { code, ...sentences(code, why, job) };
}

function sentences(code: OutcomeCode, why: Why | null, job: Job): Sentences {
  const { action, session, server } = job;
  const words = text.outcome;
  const who = session.user ?? words.who(session.id);
  switch (code) {
    case 'freed':
      return { message: words.freed(who, server, sayIdle(session)), hint: '' };
    case 'disconnected':
      return { message: words.disconnected(who, server), hint: '' };
    case 'sent':
      return { message: words.sent(who, server), hint: '' };
    case 'cancelled':
      return { message: words.cancelled(who, server, action), hint: '' };
    case 'backAtWork':
      return { message: words[backHow(why)](who, server, action), hint: words.backAtWorkHint };
    case 'someoneElse':
      return { message: words.someoneElse(session.id, server, action), hint: words.someoneElseHint };
    case 'alreadyGone':
      return { message: words.alreadyGone(who, server, action), hint: '' };
    case 'notOffered':
      return why === 'busyElsewhere'
        ? { message: words.busyElsewhere(who, server, action), hint: words.busyElsewhereHint }
        : { message: words.notOffered(who, server, action), hint: words.notOfferedHint };
    case 'notWarned':
      return { message: words.notWarned(who, server, action), hint: words.notWarnedHint };
    case 'stillThere':
      return why === 'toolMissing'
        ? { message: words.toolMissing(job.by, action), hint: words.toolMissingHint }
        : stillThere(job, who);
    case 'denied':
      return { message: words.denied(who, server), hint: words.deniedHint };
    case 'noAnswer':
      return noAnswer(why, who, job);
    case 'notRecorded':
      return { message: words.notRecorded(action), hint: words.notRecordedHint };
    default:
      return assertNever(code);
  }
}

function noAnswer(why: Why | null, who: string, { server, action }: Job): Sentences {
  const words = text.outcome;
  switch (why) {
    case 'unconfirmed':
      return { message: words.unconfirmed(who, server), hint: words.unconfirmedHint };
    case 'inDoubt':
      return { message: words.inDoubt(who, server, action), hint: words.inDoubtHint };
    case 'tooOld':
      return { message: words.tooOld(server, action), hint: words.tooOldHint };
    default:
      return { message: words.noAnswer(server, action), hint: words.noAnswerHint };
  }
}

function stillThere({ action, server }: Job, who: string): Sentences {
  const words = text.outcome;
  switch (action) {
    case 'reset':
    case 'logOff':
      return { message: words.stillThere(who, server), hint: words.stillThereHint };
    case 'disconnect':
      return { message: words.stillConnected(who, server), hint: words.stillConnectedHint };
    case 'message':
      return { message: words.notSent(who, server), hint: words.notSentHint };
    default:
      return assertNever(action);
  }
}

/** Which sentence says how they came back. */
function backHow(why: Why | null): 'loggedOnAgain' | 'reconnected' | 'notStuck' | 'newInput' | 'backAtWork' {
  switch (why) {
    case 'notStuck':
    case 'loggedOnAgain':
    case 'reconnected':
    case 'newInput':
      return why;
    case 'recentInput':
      return 'newInput';
    default:
      return 'backAtWork';
  }
}
