import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toError } from '../../shared/assert.ts';
import type { Failure } from '../../shared/model.ts';
import { type Policy, policySchema, STRICTEST_POLICY } from '../../shared/policy.ts';
import { sayIssues } from '../../shared/schema-issues.ts';
import { text } from '../../shared/text/text.ts';

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
      return path.win32.join(env.ProgramData ?? 'C:\\ProgramData', 'Slotwatch', 'policy.json');
    case 'darwin':
      return '/Library/Application Support/Slotwatch/policy.json';
    default:
      return '/etc/slotwatch/policy.json';
  }
}

/** Reads the policy. A file that is there and cannot be used is the strictest one, because it may forbid anything. */
export function readPolicy(file: string): FoundPolicy {
  try {
    // Windows' own editor puts a mark in front that is not JSON.
    const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
    const parsed = policySchema.safeParse(JSON.parse(text));
    return parsed.success
      ? { policy: parsed.data, problem: null }
      : strictest(file, sayIssues(parsed.error.issues));
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')
      return { policy: null, problem: null };
    return strictest(file, toError(thrown).message);
  }
}

function strictest(file: string, reason: string): FoundPolicy {
  return {
    policy: STRICTEST_POLICY,
    problem: {
      code: 'internal',
      message: text.policyFile.notUsed(reason.replace(/\s+/g, ' ').trim().slice(0, 300)),
      hint: text.policyFile.hint(file),
    },
  };
}
