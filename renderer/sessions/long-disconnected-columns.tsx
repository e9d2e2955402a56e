import { Text } from '@fluentui/react-components';
import { rememberFor } from '../../shared/basics/remember.ts';
import type { HistoryEvidence } from '../../shared/domain/history/evidence/evidence.ts';
import type { ServerName, ServerView } from '../../shared/domain/model.ts';
import { sayMinutes } from '../../shared/text/duration.ts';
import { sayAddress, sayLeftBehindBriefly } from '../../shared/text/history/say-evidence.ts';
import { sayDayAndTime } from '../../shared/text/moment.ts';
import { text } from '../../shared/text/text.ts';
import { labelOf } from '../jobs/job-cards.ts';
import type { VirtualColumn } from '../ui/table/VirtualTable.tsx';
import { IdleTime } from './IdleTime.tsx';
import type { SessionTarget } from './session-target.ts';
import { WorkCell } from './WorkCell.tsx';

/** The columns of sessions that are listed before they are ended; those about their past only where something of it is known. */
export function longDisconnectedColumns(
  servers: readonly ServerView[],
  targets: readonly SessionTarget[],
): readonly VirtualColumn<SessionTarget>[] {
  const past = hasPast(servers, targets) ? PAST_COLUMNS : [];
  return [
    {
      id: 'user',
      header: () => text.sessions.user,
      track: 'minmax(0, 1fr)',
      render: ({ session }) => (
        <Text size={200} weight="semibold">
          {session.user}
        </Text>
      ),
    },
    {
      id: 'server',
      header: () => text.batch.server,
      track: 'minmax(0, 1fr)',
      render: ({ server }) => labelOf(servers, server),
    },
    {
      id: 'idle',
      header: () => text.longDisconnected.lastInput,
      track: 'minmax(0, 1fr)',
      render: ({ server, session: { idleMinutes } }) =>
        idleMinutes !== null && (
          <IdleTime
            said={text.longDisconnected.ago(sayMinutes(idleMinutes))}
            idleMinutes={idleMinutes}
            askedAt={serverIn(servers, server)?.report?.askedAt ?? Date.now()}
          />
        ),
    },
    {
      id: 'work',
      header: () => text.running.column,
      track: 'minmax(0, 1fr)',
      render: ({ server, session: { id } }) => (
        <WorkCell work={serverIn(servers, server)?.works[id] ?? null} hasUser />
      ),
    },
    ...past.map(({ id, header, say }) => ({
      id,
      header,
      track: 'minmax(0, 1fr)',
      render: (target: SessionTarget) => say(pastOf(servers, target)),
    })),
  ];
}

/** Whether something is known of the past of one of these sessions. */
export function hasPast(servers: readonly ServerView[], targets: readonly SessionTarget[]): boolean {
  return targets.some((target) => PAST_COLUMNS.some(({ say }) => say(pastOf(servers, target)) !== ''));
}

/** In the order of all facts before an end. */
const PAST_COLUMNS = [
  { id: 'disconnectedSince', header: () => text.evidence.sinceColumn, say: saySince },
  { id: 'from', header: () => text.evidence.fromColumn, say: sayAddress },
  { id: 'leftBehind', header: () => text.evidence.leftBehindColumn, say: sayLeftBehindBriefly },
] as const;

function pastOf(servers: readonly ServerView[], { server, session }: SessionTarget): HistoryEvidence | null {
  return serverIn(servers, server)?.evidences[session.id] ?? null;
}

/** A thousand servers have thousands of such sessions: none of them looks through all servers. */
const byName = rememberFor(
  (servers: readonly ServerView[]): ReadonlyMap<ServerName, ServerView> =>
    new Map(servers.map((server) => [server.name, server])),
);

function serverIn(servers: readonly ServerView[], name: ServerName): ServerView | undefined {
  return byName(servers).get(name);
}

function saySince(evidence: HistoryEvidence | null): string {
  const since = evidence?.disconnectedSince ?? null;
  return since === null ? '' : sayDayAndTime(since);
}
