import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import type { SimulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import type { Tool } from '../../../electron/engine/tools/run/tool.ts';
import { type Settings, settingsSchema } from '../../../shared/contract/settings.ts';
import type { AuditLine } from '../../../shared/domain/audit.ts';
import type { Job, Outcome, Wait } from '../../../shared/domain/model.ts';
import { type SeenSession, seenSession } from '../../../shared/domain/seen-session.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import type { Said } from '../../../shared/text/say-failure.ts';
import { sayJobEnd } from '../../../shared/text/say-outcome.ts';
import { type Call, type SimulatedTools, simulatedTools } from '../simulated-tools.ts';

/** Long enough for any job without a warning of many minutes: undo, warning, two looks, ten seconds of confirming. */
const LONGEST_JOB_MS = 200_000;

/** The tools that change nothing. */
const QUESTIONS: ReadonlySet<Tool> = new Set<Tool>(['qwinsta', 'quser', 'tasklist', 'qprocess']);

/** The whole engine over simulated servers, in the virtual time of `vi.useFakeTimers`. */
export interface VirtualEngine {
  readonly engine: Engine;
  readonly tools: SimulatedTools;
  readonly settings: Settings;
  readonly auditFile: string;
  /** The tools that changed something or sent a message, as typed. */
  actions(): readonly string[];
  /** The session of that user as the engine shows it now. */
  seen(user: string): SeenSession;
  /** The job's outcome and its sentence, after all the time it needs. */
  ended(job: Job): Promise<(Outcome & Said) | null>;
  audit(): readonly AuditLine[];
  dispose(): Promise<void>;
}

export interface VirtualOptions {
  readonly settings?: Partial<Settings>;
  readonly waits?: readonly Wait[];
  /** Programs of the policy. */
  readonly forbiddenPrograms?: readonly string[];
  readonly onCall?: (call: Call) => void;
}

/** An engine that has asked every server once. */
export async function virtualEngine(
  servers: readonly SimulatedServer[],
  { settings: different = {}, waits = [], forbiddenPrograms = [], onCall = () => {} }: VirtualOptions = {},
): Promise<VirtualEngine> {
  const folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-audit-'));
  const auditFile = path.join(folder, 'audit.jsonl');
  const tools = simulatedTools(servers, onCall);
  const settings = settingsSchema.parse({ servers: servers.map(({ name }) => ({ name })), ...different });
  const engine = createEngine({
    templates: messageTemplates,
    settings,
    run: tools.run,
    caller: 'me',
    account: 'CORP\\me',
    demo: false,
    auditFile,
    waits,
    forbiddenPrograms,
    log: silentLog,
  });
  await engine.refresh();
  return {
    engine,
    tools,
    settings,
    auditFile,
    actions: () =>
      tools.calls
        .filter(({ tool }) => !QUESTIONS.has(tool))
        .map(({ tool, args }) => [tool, ...args].join(' ')),
    seen: (user) => {
      for (const { name, report } of engine.view().servers) {
        if (report?.kind !== 'answer') continue;
        const session = report.sessions.find((one) => one.user === user);
        const seen = session === undefined ? null : seenSession(name, session, report.askedAt);
        if (seen !== null) return seen;
      }
      throw new Error(`${user} is on no server`);
    },
    ended: async (job) => {
      const end = engine.jobEnded(job.id);
      await vi.advanceTimersByTimeAsync(LONGEST_JOB_MS);
      const done = await end;
      return done.outcome === null ? null : { ...done.outcome, ...sayJobEnd(done) };
    },
    audit: () =>
      readFileSync(auditFile, 'utf8')
        .trim()
        .split('\n')
        .map((line): AuditLine => JSON.parse(line)),
    dispose: async () => {
      // It gives a job that acts three seconds. In virtual time they would never pass, and a test that has failed would hang.
      const ended = engine.dispose();
      if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(LONGEST_JOB_MS);
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
