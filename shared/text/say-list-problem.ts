import type { ListReason } from '../contract/list-problem.ts';
import { text } from './text.ts';

/** Why an entry of a server list was left out or changed, in one sentence. */
export function sayListProblem(why: ListReason): string {
  const words = text.listProblem;
  switch (why.kind) {
    case 'listFull':
      return words.listFull(why.most);
    case 'tooManyNames':
      return words.tooManyNames(why.names, why.most);
    case 'notOpened':
    case 'notClosed':
      return words[why.kind](why.bracket);
    case 'tooDeep':
    case 'deepXml':
      return words[why.kind](why.levels);
    case 'largeXml':
      return words.largeXml(why.elements);
    case 'tooLarge':
      return words.tooLarge(why.megabytes);
    case 'cannotOpen':
      return words.cannotOpen(why.reason);
    case 'otherProgram':
      return words.otherProgram(why.program);
    case 'more':
      return words.more(why.problems);
    default:
      return words[why.kind];
  }
}
