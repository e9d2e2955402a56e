import path from 'node:path';
import type { Failure, Unusable } from '../../../shared/domain/failure.ts';
import { type Policy, policySchema, STRICTEST_POLICY } from '../../../shared/domain/policy.ts';
import { trouble } from '../slotwatch-error.ts';
import { givenFolder } from './data-folder.ts';
import { readJson } from './read-json-file.ts';

/** The policy of this computer, as its file was found. */
export interface FoundPolicy {
  /** Null when there is no file. */
  readonly policy: Policy | null;
  /** What the person should know; null when all is well. */
  readonly problem: Failure | null;
}

/**
 * Where the policy stands: in the folder for all users, which only administrators write to. It guards against mistakes,
 * not against a person who starts the Windows tools by hand.
 */
export function policyFile(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  switch (platform) {
    case 'win32':
      return path.win32.join(
        givenFolder(env.ProgramData, platform) ?? 'C:\\ProgramData',
        'Slotwatch',
        'policy.json',
      );
    case 'darwin':
      return '/Library/Application Support/Slotwatch/policy.json';
    default:
      return '/etc/slotwatch/policy.json';
  }
}

/** What is unknown is named by the reader, with the nearest known word. */
const schema = policySchema.strip();

/** Reads the policy. A file that is there and cannot be used is the strictest one, because it may forbid anything. */
export function readPolicy(file: string): FoundPolicy {
  const read = readJson(file, schema);
  switch (read.kind) {
    case 'missing':
      return { policy: null, problem: null };
    case 'value':
      return { policy: read.value, problem: null };
    case 'unusable':
      return strictest(file, read.reason);
  }
}

function strictest(file: string, unusable: Unusable): FoundPolicy {
  return {
    policy: STRICTEST_POLICY,
    problem: trouble({ kind: 'policyNotUsed', unusable, file }),
  };
}
