import type { Engine } from '../../electron/engine/engine.ts';
import { toFailure } from '../../electron/engine/slotwatch-error.ts';
import type { Job, ServerView } from '../../shared/domain/model.ts';
import { type SeenSession, seenSession } from '../../shared/domain/seen-session.ts';

/** How likely the action is within half a minute. */
const CHANCE = {
  resets: 0.2,
  undoes: 0.25,
  selects: 0.1,
  messages: 0.02,
  waits: 0.03,
  thinksBetter: 0.02,
  connects: 0.01,
};
const MOST_SELECTED = 5;

/** The admin who uses Slotwatch all day. */
export interface Person {
  /** The clicks of half a minute. */
  act(): void;
  /** The number of jobs by outcome; `refused` for refused clicks. */
  readonly ended: Record<string, number>;
}

export function createPerson(engine: Engine, random: () => number): Person {
  const ended: Record<string, number> = {};
  const count = (what: string): void => {
    ended[what] = (ended[what] ?? 0) + 1;
  };
  const attempt = (click: () => void): void => {
    try {
      click();
    } catch (thrown) {
      count(toFailure(thrown).code);
    }
  };
  const follow = (job: Job): void =>
    void engine.jobEnded(job.id).then(({ outcome }) => count(outcome?.code ?? 'none'));

  return {
    ended,
    act: () => {
      const { servers, waits } = engine.view();
      const offers = shuffled(
        servers.flatMap((server) => offerOf(server) ?? []),
        random,
      );
      const [first] = offers;
      if (first !== undefined && random() < CHANCE.resets) {
        attempt(() => {
          const job = engine.act('reset', first, 'tray');
          follow(job);
          if (random() < CHANCE.undoes) engine.cancel(job.id);
        });
      }
      if (first !== undefined && random() < CHANCE.messages)
        attempt(() => follow(engine.act('message', first, 'window')));
      if (random() < CHANCE.selects)
        attempt(() => void engine.actOnAll('reset', offers.slice(1, MOST_SELECTED), 'window'));
      const full = shuffled(
        servers.filter(({ status }) => status === 'full'),
        random,
      )[0];
      if (full !== undefined && random() < CHANCE.waits) attempt(() => engine.waitFor(full.name, 'tell'));
      const waited = waits[0];
      if (waited !== undefined && random() < CHANCE.thinksBetter)
        attempt(() => engine.waitFor(waited.server, null));
      if (full !== undefined && random() < CHANCE.connects)
        engine.connect(full.name, true, 'window').catch(() => count('notConnected'));
    },
  };
}

function offerOf({ name, idlest, report }: ServerView): SeenSession | null {
  return idlest === null || report === null ? null : seenSession(name, idlest, report.askedAt);
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
