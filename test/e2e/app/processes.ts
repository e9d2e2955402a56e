import { readdirSync, readFileSync } from 'node:fs';

/** Set to a unique value in the environment of every app under test, and inherited by its children. */
export const MARK = 'SLOTWATCH_E2E_RUN';

export interface FoundProcess {
  readonly pid: number;
  /** Including arguments, joined by blanks. */
  readonly command: string;
}

/**
 * Everything an app under test has started that still runs: processes with its mark, and those in its process session
 * (Chromium's children overwrite their environment with their titles).
 */
export function processesOf(mark: string, mainPid: number): readonly FoundProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const facts = readProcess(pid);
      if (facts === null || facts.isZombie) return [];
      const belongs = facts.session === mainPid || facts.environment.includes(`${MARK}=${mark}`);
      return belongs ? [{ pid: Number(pid), command: facts.command }] : [];
    });
}

/** Chromium's processes for pages; one per window. */
export function isPageProcess({ command }: FoundProcess): boolean {
  return command.includes('--type=renderer');
}

function readProcess(pid: string) {
  const read = (name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8');
  try {
    // After the name, which may contain anything, come state, parent, group and session.
    const stat = read('stat');
    const [state, , , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      isZombie: state === 'Z',
      session: Number(session),
      environment: read('environ').split('\0'),
      command: read('cmdline').split('\0').join(' ').trim(),
    };
  } catch {
    // It has ended meanwhile, or is not ours.
    return null;
  }
}
