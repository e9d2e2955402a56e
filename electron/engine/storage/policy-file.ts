import path from 'node:path';
import process from 'node:process';
import type { Failure, Unusable } from '../../../shared/domain/failure.ts';
import { type Policy, policySchema, STRICTEST_POLICY } from '../../../shared/domain/policy.ts';
import { withFault } from '../../../shared/domain/schema-issues.ts';
import { isPathOf } from '../../../shared/names/whole-path.ts';
import { trouble } from '../slotwatch-error.ts';
import { givenFolder } from './data-folder.ts';
import { readJson } from './read-json-file.ts';

/** The policy of this computer, or the problem with its file. */
export interface FoundPolicy {
  /** Null when there is no file. */
  readonly policy: Policy | null;
  /** What the user should know; null when there is no problem. */
  readonly problem: Failure | null;
}

/**
 * Where the policy is: in the folder for all users, which only administrators can write to. It guards against mistakes,
 * not against a user who starts the Windows tools by hand.
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

/** Not strict: the reader reports unknown keys, with the most similar known one. A path must be one of this system. */
function schemaOn(platform: NodeJS.Platform) {
  const system = platform === 'win32' ? 'windows' : 'others';
  return policySchema.strip().refine(({ auditCopy }) => auditCopy === null || isPathOf(system, auditCopy), {
    path: ['auditCopy'],
    ...withFault({ kind: 'noFolderPath' }),
  });
}

/** Reads the policy. A file that cannot be used counts as the strictest policy, because it may forbid anything. */
export function readPolicy(file: string, platform: NodeJS.Platform = process.platform): FoundPolicy {
  const read = readJson(file, schemaOn(platform));
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
