import type { Answer, ServerView } from '../../../shared/domain/model.ts';
import { withHint } from '../../../shared/text/say-failure.ts';
import { sayWorkFailure } from '../../../shared/text/say-work.ts';
import type { Engine } from '../../engine/engine.ts';
import { SlotwatchError } from '../../engine/slotwatch-error.ts';
import { say } from '../output.ts';

/** The only server of the command, and its answer; throws what it failed with. */
export function answerOf(engine: Engine): { readonly server: ServerView; readonly answer: Answer } {
  const [server] = engine.view().servers;
  if (server === undefined || server.report === null) throw new Error('unreachable: the server was asked');
  if (server.report.kind === 'noAnswer') throw new SlotwatchError(server.report.error);
  return { server, answer: server.report };
}

/** Says why what runs there could not be read, if it could not. */
export function sayWorkUnread({ workFailure }: ServerView): void {
  if (workFailure === null) return;
  say(withHint(sayWorkFailure(workFailure)));
}
