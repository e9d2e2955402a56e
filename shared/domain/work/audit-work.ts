import type { AuditEntry } from '../audit.ts';
import type { Work, WorkReason } from './work.ts';

type WorkFields = Pick<
  AuditEntry,
  'work' | 'workKind' | 'program' | 'cpuSeconds' | 'windowSeconds' | 'quietSeconds' | 'started'
>;

/** What was known of the work in a session, as the plain fields of a line of the audit log. */
export function auditWork(work: Work | null): WorkFields {
  if (work === null) return {};
  const { verdict, because } = work;
  return { work: verdict, workKind: because.kind, ...factsOf(because) };
}

function factsOf(because: WorkReason): WorkFields {
  switch (because.kind) {
    case 'job':
      return { program: because.image };
    case 'busy':
    case 'noisy': {
      const { image: program, cpuSeconds, windowSeconds } = because;
      return { program, cpuSeconds, windowSeconds };
    }
    case 'busyTogether':
      return { cpuSeconds: because.cpuSeconds, windowSeconds: because.windowSeconds };
    case 'started':
      return { started: because.count, windowSeconds: because.windowSeconds };
    case 'nothing':
      return { quietSeconds: because.forSeconds };
    default:
      return {};
  }
}

/**
 * Why the session worked, from a line of the audit log; null where its fields do not say. Any program may have changed the
 * file.
 */
export function workReasonOf(line: WorkFields): WorkReason | null {
  const { workKind: kind, program: image, cpuSeconds, windowSeconds, started: count } = line;
  if (kind === 'job') return typeof image === 'string' ? { kind, image, policy: false } : null;
  if (typeof windowSeconds !== 'number') return null;
  if (kind === 'started') return typeof count === 'number' ? { kind, count, windowSeconds } : null;
  if (typeof cpuSeconds !== 'number') return null;
  if (kind === 'busyTogether') return { kind, cpuSeconds, windowSeconds };
  const isNamed = (kind === 'busy' || kind === 'noisy') && typeof image === 'string';
  return isNamed ? { kind, image, cpuSeconds, windowSeconds } : null;
}
