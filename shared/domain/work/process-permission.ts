import { isSameAccount } from '../../names/account.ts';
import type { Session } from '../model.ts';
import { isProgramOf, type ProcessKind } from './process-kind.ts';
import type { RunningProcess } from './work.ts';

/** A process that somebody may want to end, with the kind of its program. */
export interface EndableProcess extends Pick<RunningProcess, 'pid' | 'image' | 'sessionId' | 'user'> {
  readonly kind: ProcessKind;
}

export interface ProcessRule {
  /** Programs of the settings, named as in the lists. With them may stand those of the policy. */
  readonly neverEndWhile: readonly string[];
  /** Programs of the policy. */
  readonly forbiddenPrograms: readonly string[];
}

/** Why a process may not be ended although its session may. */
export type ProcessObjection =
  /** It belongs to no person: session 0, or the first processes of Windows. */
  | 'systemProcess'
  /** Windows' own, or what the settings count as such. */
  | 'windowsProcess'
  /** Its name was cut, or could mean another one to the tool. */
  | 'nameNotExact'
  | 'ownerUnknown'
  /** It runs as somebody else than who is in the session. */
  | 'otherOwner'
  /** A program of the policy runs in the session: nothing there is ended. */
  | 'policyProgram'
  /** It is on the list *never end while this runs* of the settings. */
  | 'neverEndProgram'
  /** Over ssh nothing makes sure that the number is still that of this process. */
  | 'overSsh';

/** Without them a session or the whole server ends; no list of the settings changes that. */
const NEVER_ENDED: readonly string[] = [
  ...['csrss', 'wininit', 'winlogon', 'services', 'lsass', 'lsm', 'smss', 'svchost', 'dwm', 'fontdrvhost'],
  ...['LogonUI', 'System', 'System Idle Process', 'Secure System', 'Memory Compression', 'Registry'],
];

/** Windows itself has the pids 0 and 4. */
export const LAST_SYSTEM_PID = 4;

/**
 * Why this process may not be ended, or null when it may; whether anything of its session may be ended is asked first.
 * `images`: of all processes of the session. Pure; asked again before the tool is started.
 */
export function objectionToProcess(
  process: EndableProcess,
  { user }: Pick<Session, 'user'>,
  images: readonly string[],
  rule: ProcessRule,
): ProcessObjection | null {
  const { pid, image, kind, sessionId } = process;
  if (sessionId <= 0 || pid <= LAST_SYSTEM_PID) return 'systemProcess';
  if (kind === 'windows' || isProgramOf(image, NEVER_ENDED)) return 'windowsProcess';
  if (!isExactImage(image)) return 'nameNotExact';
  if (process.user === null || user === null) return 'ownerUnknown';
  if (!isSameAccount(process.user, user)) return 'otherOwner';
  if ([image, ...images].some((one) => isProgramOf(one, rule.forbiddenPrograms))) return 'policyProgram';
  return isProgramOf(image, rule.neverEndWhile) ? 'neverEndProgram' : null;
}

/** Windows allows no longer name of a file. */
const LONGEST_IMAGE = 255;
/**
 * What no name of a file has, or stands for a letter that could not be read: `?` and `*` would also mean other programs
 * in a filter of `taskkill`, and quotes or a comma may end its value.
 */
const NOT_IN_A_FILTER = /["*?<>|:/\\,\ufffd\p{C}]/u;

/** Whether the name is whole and means only itself in a filter of `taskkill`. */
export function isExactImage(image: string): boolean {
  if (image === '' || image.length > LONGEST_IMAGE || image !== image.trim()) return false;
  // `qprocess` ends a name so that it has cut.
  return !image.endsWith('...') && !NOT_IN_A_FILTER.test(image);
}
