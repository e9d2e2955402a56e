import { assertNever } from '../basics/assert.ts';
import type { Doubt } from '../domain/model.ts';
import { sayFailure } from './say-failure.ts';
import { text } from './text.ts';

/** A doubt about a report, in a sentence. */
export function sayDoubt({ code, failure }: Doubt): string {
  const why = failure === undefined ? '' : sayFailure(failure).message;
  switch (code) {
    case 'noSessionList':
    case 'noIdleTimes':
      return text.doubt[code](why).trim();
    case 'emptyAnswer':
    case 'unreadRows':
    case 'unknownWords':
    case 'idleImplausible':
    case 'toolsDisagree':
    case 'idTwice':
    case 'namelessUser':
      return text.doubt[code];
    default:
      return assertNever(code);
  }
}
