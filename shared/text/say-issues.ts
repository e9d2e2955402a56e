import { oneLine } from '../basics/one-line.ts';
import type { SchemaIssue, SchemaIssues, ValueFault } from '../domain/schema-issues.ts';
import type { Text } from './shape.ts';
import { text } from './text.ts';

/**
 * What is wrong, and where: `servers.3.name: Not a host name; undoSeconds: More than 60`. `words`: another catalogue
 * than the user's.
 */
export function sayIssues({ first, more }: SchemaIssues, words: Text = text): string {
  const said = first.map((issue) => sayIssue(issue, words));
  return [...said, ...(more > 0 ? ['…'] : [])].join('; ');
}

function sayIssue({ path, fault }: SchemaIssue, words: Text): string {
  const said = sayFault(fault, words);
  return path.length === 0 ? said : `${oneLine(path.join('.'))}: ${said}`;
}

/** What is wrong with one value: a sentence without its full stop. */
export function sayFault(fault: ValueFault, { invalid: words }: Text = text): string {
  switch (fault.kind) {
    case 'moreThan':
    case 'lessThan':
    case 'longerThan':
      return words[fault.kind](String(fault.limit));
    case 'noneOf':
      return words.noneOf(fault.values.join(', '));
    case 'unknownName':
      return words.unknownName(fault.names.join(', '));
    case 'entry':
      return words.entry[fault.fault](fault.entry);
    default:
      return words[fault.kind];
  }
}
