import { assertNever } from '../../shared/assert.ts';
import type { AuditLine } from '../../shared/audit.ts';
import type { Batch, Job, JobAction, Outcome, OutcomeCode } from '../../shared/model.ts';
import { parseServerName } from '../../shared/server-name.ts';
import type { Alert } from './alerts.ts';
import { sayWithHint } from './words.ts';

/** How a job ended. Not when the person undid it: they know. */
export function jobAlerts(job: Job): readonly Alert[] {
  const { outcome, server } = job;
  if (outcome === null || outcome.code === 'cancelled') return [];
  return [
    {
      key: `job ${job.id}`,
      title: titleOf(job, outcome),
      body: sayWithHint(outcome),
      open: { kind: 'showServer', server },
      buttons:
        outcome.code === 'freed'
          ? [{ label: 'Connect', command: { kind: 'connect', server, console: false } }]
          : [],
    },
  ];
}

/** How a selection ended, all of it in one alert. Not when all of it was undone. */
export function batchAlerts({ id, action, items }: Batch): readonly Alert[] {
  const codes = items.flatMap(({ outcome }) => outcome?.code ?? []);
  if (codes.every((code) => code === 'cancelled')) return [];
  const good = GOOD_ENDS[action];
  const done = codes.filter((code) => code === good).length;
  const [first, ...others] = new Set(items.map(({ server }) => server));
  return [
    {
      key: `batch ${id}`,
      title: `${done} of ${items.length} ${DONE[action]}`,
      body: sayOthers(codes.filter((code) => code !== good)),
      open: { kind: 'showServer', server: others.length === 0 ? (first ?? null) : null },
      buttons: [],
    },
  ];
}

/** What an earlier run began to do, and ended before it knew what came of it. */
export function unknownAlert({ server, user, sessionId }: AuditLine): Alert {
  const who = user ?? `session ${sessionId}`;
  return {
    key: `unknown ${server} ${who}`,
    title: `What became of ${who} on ${server} is not known`,
    body: 'Slotwatch ended in the middle of it. Look who is on.',
    open: { kind: 'showServer', server: parseServerName(server) },
    buttons: [],
  };
}

function titleOf({ action, server, session }: Job, { code }: Outcome): string {
  const who = session.user ?? `Session ${session.id}`;
  switch (code) {
    case 'freed':
      return `A slot is free on ${server}`;
    case 'disconnected':
      return `${who} is disconnected from ${server}`;
    case 'sent':
      return `${who} has the message on ${server}`;
    case 'alreadyGone':
      return `${who} is gone from ${server}`;
    // What became of the session is not known, so nothing is claimed.
    case 'noAnswer':
      return `${server} gave no sure answer`;
    default:
      return failedTitle(action, server, who);
  }
}

function failedTitle(action: JobAction, server: string, who: string): string {
  switch (action) {
    case 'reset':
    case 'logOff':
      return `No slot was freed on ${server}`;
    case 'disconnect':
      return `${who} was not disconnected from ${server}`;
    case 'message':
      return `${who} did not get the message on ${server}`;
    default:
      return assertNever(action);
  }
}

/** `2 back at work, 1 still there`: what did not end as it should, the most frequent first. */
function sayOthers(codes: readonly OutcomeCode[]): string {
  if (codes.length === 0) return 'Each of them as asked.';
  const counts = new Map<OutcomeCode, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const said = [...counts].sort(([, a], [, b]) => b - a).map(([code, count]) => `${count} ${ENDS[code]}`);
  return `The others: ${said.join(', ')}.`;
}

const GOOD_ENDS: Readonly<Record<JobAction, OutcomeCode>> = {
  reset: 'freed',
  logOff: 'freed',
  disconnect: 'disconnected',
  message: 'sent',
};

const DONE: Readonly<Record<JobAction, string>> = {
  reset: 'slots freed',
  logOff: 'slots freed',
  disconnect: 'disconnected',
  message: 'have the message',
};

const ENDS: Readonly<Record<OutcomeCode, string>> = {
  freed: 'freed',
  disconnected: 'disconnected',
  sent: 'sent',
  cancelled: 'stopped before anything happened',
  backAtWork: 'back at work',
  someoneElse: 'somebody else by now',
  alreadyGone: 'gone already',
  notOffered: 'not to be touched',
  notWarned: 'could not be warned',
  stillThere: 'still there',
  denied: 'denied',
  noAnswer: 'without a sure answer',
  notRecorded: 'not done, because it could not be recorded',
};
