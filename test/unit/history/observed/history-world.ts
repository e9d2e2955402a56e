import fc from 'fast-check';
import type { Report, Session, SessionState } from '../../../../shared/domain/model.ts';
import { answer, NOW, noAnswer, session } from '../../../builders.ts';

/** What is truly on the server at one moment: the logons by session id. */
export type World = ReadonlyMap<number, TrueLogon>;

export interface TrueLogon {
  /** Each logon has another one. */
  readonly number: number;
  readonly user: string;
  readonly state: SessionState;
}

/** What happens between two looks, and how the look is. */
export interface Turn {
  /** Who logs on or off, or connects or disconnects, by session id. */
  readonly changes: readonly {
    readonly id: number;
    readonly user: string | null;
    readonly state: SessionState;
  }[];
  readonly minutes: number;
  readonly look: 'whole' | 'hiding' | 'silent' | 'none';
  /** Ids that a hiding answer leaves out. */
  readonly hidden: readonly number[];
  /** Whether the answer has logon times. */
  readonly hasLogons: boolean;
  /** What the program does before it looks. */
  readonly program: 'goesOn' | 'isClosed' | 'isKilled';
}

const ids = fc.integer({ min: 1, max: 3 });

export const turns = fc.array(
  fc.record<Turn>({
    changes: fc.array(
      fc.record({
        id: ids,
        user: fc.constantFrom(null, 'gatesb', 'jobss', 'CORP\\gatesb'),
        state: fc.constantFrom<SessionState>('active', 'disconnected'),
      }),
      { maxLength: 2 },
    ),
    minutes: fc.constantFrom(1, 1, 1, 2, 3, 30),
    look: fc.constantFrom('whole', 'whole', 'whole', 'hiding', 'silent', 'none'),
    hidden: fc.array(ids, { maxLength: 2 }),
    hasLogons: fc.boolean(),
    program: fc.constantFrom('goesOn', 'goesOn', 'goesOn', 'goesOn', 'isClosed', 'isKilled'),
  }),
  { maxLength: 25 },
);

/** One look at the server, and what it showed. */
export interface Look {
  readonly at: number;
  /** Which start of the program it was. */
  readonly run: number;
  readonly report: Report | null;
  /** The logons the answer had, by session id; null without an answer. */
  readonly shown: World | null;
  readonly isWhole: boolean;
}

/** Lets the world turn, and looks at it. */
export function play(all: readonly Turn[]): readonly (Look & Pick<Turn, 'program'>)[] {
  let [now, run, logons] = [NOW, 0, 0];
  const world = new Map<number, TrueLogon>();
  return all.map(({ changes, minutes, look, hidden, hasLogons, program }) => {
    now += minutes * 60_000;
    if (program !== 'goesOn') run += 1;
    for (const { id, user, state } of changes) {
      const there = world.get(id);
      if (user === null) world.delete(id);
      else if (there?.user === user) world.set(id, { ...there, state });
      else world.set(id, { number: ++logons, user, state });
    }
    const shown = new Map([...world].filter(([id]) => look === 'whole' || !hidden.includes(id)));
    const isAnswer = look === 'whole' || look === 'hiding';
    const report = isAnswer
      ? answer(sessionsOf(shown, hasLogons), {
          askedAt: now,
          doubts: look === 'hiding' ? [{ code: 'unreadRows', mayHideSessions: true }] : [],
        })
      : noAnswer(undefined, { askedAt: now });
    return {
      at: now,
      run,
      program,
      report: look === 'none' ? null : report,
      shown: isAnswer ? shown : null,
      isWhole: look === 'whole',
    };
  });
}

function sessionsOf(world: World, hasLogons: boolean): readonly Session[] {
  return [...world].map(([id, { number, user, state }]) =>
    session({ id, user, state, logon: hasLogons ? `logon ${number}` : null }),
  );
}
