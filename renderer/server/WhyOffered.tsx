import { type ReactElement, useEffect } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import { offerRule } from '../../shared/domain/idlest.ts';
import type { Answer, ServerView, Session } from '../../shared/domain/model.ts';
import { sayFurtherFacts } from '../../shared/text/work/say-facts.ts';
import { sayPassedOver } from '../../shared/text/work/say-workers.ts';
import { whyIdlest } from '../sessions/session-rows.ts';
import { lookAgain } from '../state/follow-work.ts';
import { useStore } from '../state/store-context.ts';
import { useSeenWork } from '../state/use-seen-work.ts';
import { useMinute } from '../ui/clock.ts';
import { workersOn } from './connect-choices.ts';

interface WhyOfferedProps {
  readonly server: ServerView;
  readonly report: Answer;
  readonly idlest: Session;
  readonly settings: Settings;
  readonly caller: string;
}

/** Why this session is the offered one, and what else is known of it: from where, and what runs. */
export function WhyOffered({ server, report, idlest, settings, caller }: WhyOfferedProps): ReactElement {
  const store = useStore();
  const now = useMinute();
  const { name, works, evidences } = server;
  const seen = useSeenWork(name, 'known');
  useEffect(() => {
    // A new verdict comes from a new reading.
    if (Object.keys(works).length > 0) lookAgain(store, name);
  }, [store, name, works]);
  const rule = offerRule(settings, caller, report);
  const facts = sayFurtherFacts({
    session: idlest,
    work: works[idlest.id] ?? null,
    running: seen?.running ?? null,
    evidence: evidences[idlest.id] ?? null,
    now,
  });
  const reasons = [
    whyIdlest(idlest, report.sessions, rule, works),
    ...workersOn(server, rule, idlest).map((worker) => sayPassedOver(worker, idlest)),
  ];
  return <>{[...facts, ...reasons].join(' ')}</>;
}
