import { useMemo } from 'react';
import type { ServerName, ServerView, Session } from '../../shared/domain/model.ts';
import { objectionToProcess, type ProcessRule } from '../../shared/domain/work/process-permission.ts';
import type { RunningWork, ShownProcess } from '../../shared/domain/work/running-work.ts';
import { text } from '../../shared/text/text.ts';
import { shownSessions } from '../fleet/situation.ts';
import { actionContext } from '../server/reset-idlest.ts';
import { NO_JOBS } from '../state/empty.ts';
import { usePage, useSettingsInUse } from '../state/store-context.ts';
import { hasNamesOnly } from './process-rows.ts';
import { type ActionContext, refusalOf } from './row-actions.ts';

/** What decides whether a process on this server may be ended. */
export interface ProcessContext {
  readonly server: ServerView;
  /** When the shown sessions were asked for, in milliseconds since 1970. */
  readonly askedAt: number;
  readonly actions: ActionContext;
  readonly rule: ProcessRule;
}

/** The same for the server of this name, as it is now; null while it, or the settings, are not there. */
export function useProcessContext(name: ServerName): ProcessContext | null {
  const server = usePage(({ fleet }) => fleet?.servers.find((each) => each.name === name));
  const jobs = usePage(({ fleet }) => fleet?.jobs ?? NO_JOBS);
  const caller = usePage(({ info }) => info?.caller ?? '');
  const policy = usePage(({ info }) => info?.policy ?? null);
  const settings = useSettingsInUse();
  return useMemo(() => {
    if (server === undefined || settings === null) return null;
    return {
      server,
      askedAt: shownSessions(server).askedAt,
      actions: actionContext(server, settings, caller, jobs),
      rule: { neverEndWhile: settings.neverEndWhile, forbiddenPrograms: policy?.neverEndWhile ?? [] },
    };
  }, [server, settings, caller, jobs, policy]);
}

/** Why this process of the session cannot be ended now, as a sentence, or null when it can. The engine decides again. */
export function refusalOfProcess(
  process: ShownProcess,
  session: Session,
  running: RunningWork,
  { server, actions, rule }: ProcessContext,
): string | null {
  // As the engine decides too, whatever was read of what runs there.
  if (server.report?.via === 'ssh') return text.refusal.process.overSsh(process.image);
  const refusal = refusalOf('endProcess', session, actions);
  if (refusal !== null) return refusal.long;
  const images = (running.sessions[session.id] ?? []).map(({ image }) => image);
  const objection = objectionToProcess(process, session, images, rule);
  if (objection !== null) return text.refusal.process[objection](process.image, session.user ?? '');
  // The second look would find no more, and stop.
  return hasNamesOnly(running) ? text.endProcess.namesOnly : null;
}
