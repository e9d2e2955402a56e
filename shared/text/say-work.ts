import { assertNever } from '../basics/assert.ts';
import type { ToolFailure } from '../domain/failure.ts';
import type { Work, WorkReason } from '../domain/work/work.ts';
import type { Said } from './say-failure.ts';
import type { Text } from './shape.ts';
import { text } from './text.ts';
import { isSshFailure, saySshFailure, usualCode } from './transports/say-ssh-failure.ts';

/** The verdict alone, for a row: `quiet`, `working`, `perhaps working`, `not known`. `words`: another catalogue than the user's. */
export function sayVerdict({ verdict }: Pick<Work, 'verdict'>, { work: words }: Text = text): string {
  return words.verdict[verdict];
}

/** The verdict with its reason, for a line: `quiet for 20 min`, `working: robocopy.exe`, `what runs is not known`. */
export function sayWork({ verdict, because }: Work, catalogue: Text = text): string {
  const { work: words } = catalogue;
  switch (verdict) {
    case 'quiet':
      return because.kind === 'nothing'
        ? words.quietFor(sayAtLeast(because.forSeconds, catalogue))
        : words.verdict.quiet;
    case 'working':
      return words.working(because.kind === 'job' ? because.image : sayWorkReason(because, catalogue));
    case 'perhaps':
      return words.perhaps(sayWorkReason(because, catalogue));
    case 'unknown':
      return because.kind === 'tooShort' ? words.notYetKnown : words.notKnown;
    default:
      return assertNever(verdict);
  }
}

/** The reason alone, a clause for the middle of a sentence: `robocopy.exe is running`. */
export function sayWorkReason(because: WorkReason, catalogue: Text = text): string {
  const words = catalogue.work.because;
  switch (because.kind) {
    case 'job':
      return because.policy ? words.jobOfPolicy(because.image) : words.job(because.image);
    case 'busy':
    case 'noisy':
      return words.used(
        because.image,
        saySpan(because.cpuSeconds, catalogue),
        saySpan(because.windowSeconds, catalogue),
      );
    case 'busyTogether':
      return words.usedTogether(
        saySpan(because.cpuSeconds, catalogue),
        saySpan(because.windowSeconds, catalogue),
      );
    case 'started':
      return words.started(because.count, saySpan(because.windowSeconds, catalogue));
    case 'nothing':
      return words.nothing(sayAtLeast(because.forSeconds, catalogue));
    case 'failed':
      return sayWorkFailure(because.failure, catalogue).message.replace(/\.$/, '');
    case 'tooShort':
    case 'notSeen':
    case 'notRead':
      return words[because.kind];
    default:
      return assertNever(because);
  }
}

/** Why what runs on a server could not be read although its sessions could, and what to try. */
export function sayWorkFailure(failure: ToolFailure, catalogue: Text = text): Said {
  const { code, tool, server, windowsError, cancelled } = failure;
  const { calledOff, workFailure, withErrorNumber } = catalogue;
  if (cancelled === true) return { message: calledOff.message(server), hint: calledOff.hint };
  if (isSshFailure(failure)) return saySshFailure(failure, catalogue);
  const words = workFailure[usualCode(code)];
  const message = words.message(server, tool);
  return {
    message: windowsError === undefined ? message : withErrorNumber(message, windowsError),
    hint: words.hint(server),
  };
}

/** From so many seconds on, a time is said in minutes: servers are read every two minutes, sometimes a little earlier. */
const IN_MINUTES = 100;

/** A time to the nearest second or minute: `41 s`, `5 min`. */
export function saySpan(seconds: number, catalogue: Text = text): string {
  return seconds < IN_MINUTES
    ? catalogue.time.seconds(Math.round(seconds))
    : catalogue.time.minutes(Math.round(seconds / 60));
}

/** Never longer than it was: by this time a session is taken for quiet. */
function sayAtLeast(seconds: number, catalogue: Text): string {
  return catalogue.time.minutes(Math.floor(seconds / 60));
}
