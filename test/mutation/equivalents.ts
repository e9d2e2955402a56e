/** A mutation that no test can detect, and why it changes nothing visible. */
export interface Equivalent {
  /** As `npm run mutation` prints it: file, line, original, replacement. */
  readonly mutant: string;
  readonly why: string;
}

export const EQUIVALENTS: readonly Equivalent[] = [
  {
    mutant:
      "compare.ts: if (!isSameAccount(meant.user ?? '', now.user)) return stop('someoneElse', 'someoneElse');: '' → \"Stryker was here!\"",
    why: 'There is no user: any text in place of the missing name matches no user.',
  },
  {
    mutant:
      "compare.ts: if (!mayBeSameAccount(ended.user ?? '', now.user)) return true;: '' → \"Stryker was here!\"",
    why: 'A session without a user is never ended.',
  },
  {
    mutant:
      "jobs.ts: return refused({ kind: 'busy', user: user ?? '', server });: '' → \"Stryker was here!\"",
    why: 'A session without a user has no job.',
  },
  {
    mutant:
      'jobs.ts: void ended.finally(() => {: { this.#running.delete(job.id); this.#words.delete(job.id); } → {}',
    why: 'What has ended is kept, and costs memory only.',
  },
  {
    mutant:
      "run-job.ts: const text = fillMessage(template, { user: session.user ?? '', server, minutes, asker });: '' → \"Stryker was here!\"",
    why: 'No message is sent to a session without a user.',
  },
  {
    mutant: 'run-job.ts: default:: default: return assertNever(by); → default:',
    why: 'The compiler knows that nothing gets here.',
  },
  {
    mutant:
      'run-job.ts: const freshMs = (): number => (lookTimes === null ? 0 : freshForMs(lookTimes));: lookTimes === null → false',
    why: 'A look comes before every question for its age.',
  },
  {
    mutant: 'run-job.ts: if (freshMs() <= 0) continue;: freshMs() <= 0 → freshMs() < 0',
    why: 'With no time left the tool is too late, which the code that starts it reports as well.',
  },
  {
    mutant:
      "run-job.ts: return outcome?.code === 'cancelled' || outcome?.code === 'notOffered' || outcome?.code === 'noAnswer';: outcome?.code → outcome.code",
    why: 'A job that has ended has an outcome.',
  },
  {
    mutant:
      "run-job.ts: if (gone !== false || report.kind === 'noAnswer') return gone;: report.kind === 'noAnswer' → false",
    why: 'Without an answer it is not known whether the session is gone; this is for the compiler.',
  },
  {
    mutant: "run-job.ts: if (gone !== false || report.kind === 'noAnswer') return gone;: 'noAnswer' → \"\"",
    why: 'The same.',
  },
  {
    mutant:
      "run-job.ts: return report.sessions.find(({ id }) => id === job.session.id)?.state === 'disconnected';: report.sessions.find(({ id }) => id === job.session.id)?.state → report.sessions.find(({ id }) => id === job.session.id).state",
    why: 'A session that is not gone has its row.',
  },
  {
    mutant:
      "run-job.ts: } catch {: { // The reason is in the log; the user sees the job's outcome. return false; } → {}",
    why: 'Nothing is as false as false.',
  },
  {
    mutant:
      "read-report.ts: return { table: null, nobody: false, failure: failureOf(tool, { end: 'missing' }, '', server) };: '' → \"Stryker was here!\"",
    why: 'Of a tool that is not there nothing printed is read.',
  },
  {
    mutant:
      "read-report.ts: const own = user !== undefined && isSameAccount(station.user ?? '', user.user) ? user : undefined;: '' → \"Stryker was here!\"",
    why: 'A row without a user was handled two lines before.',
  },
  {
    mutant: 'read-report.ts: const twice: number[] = [];: [] → ["Stryker was here"]',
    why: 'No id is a text.',
  },
  {
    mutant: 'idlest.ts: if (a === null || b === null) return a === null ? 1 : -1;: a === null → false',
    why: 'Null is below no text either, so the next line says the same.',
  },
  {
    mutant: 'idlest.ts: return a < b ? -1 : 1;: a < b → a <= b',
    why: 'Equal values were handled before.',
  },
];
