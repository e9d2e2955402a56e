import { oneLine } from '../basics/one-line.ts';
import type { ProgramEntryFault } from '../names/program-entries.ts';
import type { ServerEntryFault } from '../names/protected-servers.ts';
import type { EntryFault } from '../names/protected-users.ts';

/**
 * What a schema finds wrong in an input: the first issues, and how many more there are. `sayIssues` makes the sentence.
 */
export interface SchemaIssues {
  readonly first: readonly SchemaIssue[];
  readonly more: number;
}

export interface SchemaIssue {
  /** Where it stands: `servers`, `3`, `name`; empty for the input as a whole. */
  readonly path: readonly string[];
  readonly fault: ValueFault;
}

/**
 * What is wrong with one value. Quotes no value, except an entry of a list of names that is wrong: it must be found in
 * that list.
 */
export type ValueFault =
  | { readonly kind: 'empty' | 'noNumber' | 'otherKind' }
  /** `limit`: the largest or smallest number, or the greatest length. */
  | { readonly kind: 'moreThan' | 'lessThan' | 'longerThan'; readonly limit: number }
  /** `values`: those that are allowed. */
  | { readonly kind: 'noneOf'; readonly values: readonly string[] }
  | { readonly kind: 'unknownName'; readonly names: readonly string[] }
  | OwnFault;

/** What our own rules find, which the library does not know. */
export type OwnFault =
  | { readonly kind: 'serverName' | 'twice' | 'clockTime' | 'sshUser' | 'nothingSeen' | 'noFolderPath' }
  /** `entry`: on one line, cut where it is long. */
  | {
      readonly kind: 'entry';
      readonly fault: EntryFault | ServerEntryFault | ProgramEntryFault;
      readonly entry: string;
    };

/** The part of a zod issue that is used here. */
interface ZodIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  /** What it counts: a number, or the length of something. */
  readonly origin?: string;
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly params?: { readonly fault?: OwnFault } | undefined;
}

/** An input with more issues shows this many. */
const MOST_ISSUES = 3;
const LONGEST_KEY = 40;

/** For a rule of a schema: what is wrong where it does not hold. */
export function withFault(fault: OwnFault): { readonly params: { readonly fault: OwnFault } } {
  return { params: { fault } };
}

/** The issues of zod as codes and facts: zod's own sentences are for programmers. */
export function issuesOf(issues: readonly ZodIssue[]): SchemaIssues {
  return {
    first: issues
      .slice(0, MOST_ISSUES)
      .map((issue) => ({ path: issue.path.map(String), fault: faultOf(issue) })),
    more: Math.max(0, issues.length - MOST_ISSUES),
  };
}

/** What is wrong with the value that one issue is about. */
export function faultOf(issue: ZodIssue): ValueFault {
  const { code, origin, maximum, minimum, expected, values = [], keys = [], params } = issue;
  switch (code) {
    case 'custom':
      return params?.fault ?? { kind: 'otherKind' };
    case 'too_big':
      return { kind: isNumber(origin) ? 'moreThan' : 'longerThan', limit: Number(maximum) };
    case 'too_small':
      return isNumber(origin) ? { kind: 'lessThan', limit: Number(minimum) } : { kind: 'empty' };
    case 'invalid_type':
      return { kind: isNumber(expected) ? 'noNumber' : 'otherKind' };
    case 'invalid_value':
      return { kind: 'noneOf', values: values.map(String) };
    case 'unrecognized_keys':
      return { kind: 'unknownName', names: keys.map((key) => oneLine(key).slice(0, LONGEST_KEY)) };
    default:
      return { kind: 'otherKind' };
  }
}

function isNumber(kind: string | undefined): boolean {
  return kind === 'number' || kind === 'int';
}
