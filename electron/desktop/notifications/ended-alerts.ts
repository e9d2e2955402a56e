import type { AuditLine } from '../../../shared/domain/audit.ts';
import { GOOD_ENDS } from '../../../shared/domain/good-ends.ts';
import type { Batch, Job, Outcome, OutcomeCode } from '../../../shared/domain/model.ts';
import { parseServerName } from '../../../shared/names/server-name.ts';
import { sayOutcome, sayTarget } from '../../../shared/text/say-outcome.ts';
import { text } from '../../../shared/text/text.ts';
import { inTwoLines } from '../tray/menu-text.ts';
import type { Alert } from './alerts.ts';

/** How a job ended. None when the user undid it: they know. */
export function jobAlerts(job: Job): readonly Alert[] {
  const { outcome, server } = job;
  if (outcome === null || outcome.code === 'cancelled') return [];
  return [
    {
      key: `job ${job.id}`,
      title: titleOf(job, outcome),
      body: inTwoLines(sayOutcome(outcome, job)),
      open: { kind: 'showServer', server },
      buttons:
        outcome.code === 'freed'
          ? [{ label: text.alert.connect, command: { kind: 'connect', server, console: false } }]
          : [],
    },
  ];
}

/** How a selection ended, all of it in one alert. None when all of it was undone. */
export function batchAlerts({ id, action, items }: Batch): readonly Alert[] {
  const codes = items.flatMap(({ outcome }) => outcome?.code ?? []);
  if (codes.every((code) => code === 'cancelled')) return [];
  const good = GOOD_ENDS[action];
  const done = codes.filter((code) => code === good).length;
  const [first, ...others] = new Set(items.map(({ server }) => server));
  return [
    {
      key: `batch ${id}`,
      title: text.alert.batch.title[action](done, items.length),
      body: sayOthers(codes.filter((code) => code !== good)),
      open: { kind: 'showServer', server: others.length === 0 ? (first ?? null) : null },
      buttons: [],
    },
  ];
}

/** A job of an earlier run that started to act and whose end is unknown. */
export function unknownAlert({ server, user, sessionId }: AuditLine): Alert {
  const who = user ?? text.short.session(sessionId ?? 0);
  return {
    key: `unknown ${server} ${who}`,
    title: text.alert.ended.unknownTitle(who, server),
    body: text.alert.ended.unknownBody,
    open: { kind: 'showServer', server: parseServerName(server) },
    buttons: [],
  };
}

function titleOf({ action, server, session, process }: Job, { code }: Outcome): string {
  const words = text.alert.ended;
  const user = session.user ?? words.who(session.id);
  const who = sayTarget({ session: { ...session, user }, process });
  switch (code) {
    case 'freed':
      return words.freed(server);
    case 'disconnected':
      return words.disconnected(who, server);
    case 'sent':
      return words.sent(who, server);
    case 'processEnded':
      return words.processEnded(who, server);
    case 'alreadyGone':
      return words.alreadyGone(who, server);
    // The state of the session is unknown, so nothing is claimed.
    case 'noAnswer':
      return words.noAnswer(server);
    default:
      return words.failed[action](who, server);
  }
}

/** `2 back at work, 1 still there`: what did not end as it should, the most frequent first. */
function sayOthers(codes: readonly OutcomeCode[]): string {
  if (codes.length === 0) return text.alert.batch.all;
  const counts = new Map<OutcomeCode, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const said = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${count} ${text.alert.batch.outcome[code]}`);
  return text.alert.batch.others(said.join(', '));
}
