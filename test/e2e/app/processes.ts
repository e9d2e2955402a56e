import { readdirSync, readFileSync } from 'node:fs';

/** Set to a value of its own in the environment of every app under test; its children have it too. */
export const MARK = 'SLOTWATCH_E2E_RUN';

export interface FoundProcess {
  readonly pid: number;
  /** Arguments and all, joined by blanks. */
  readonly command: string;
}

/**
 * Everything an app under test has started and that still runs: what carries its mark, and what lives in its process
 * session (Chromium writes its children's titles over their environment).
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
    // After the name, which may hold anything, come state, parent, group and session.
    const stat = read('stat');
    const [state, , , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      isZombie: state === 'Z',
      session: Number(session),
      environment: read('environ').split('\0'),
      command: read('cmdline').split('\0').join(' ').trim(),
    };
  } catch {
    // It has ended while we looked, or is none of ours.
    return null;
  }
}
