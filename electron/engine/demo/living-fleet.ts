import { ADMINISTRATIVE_SESSIONS } from '../../../shared/domain/slots.ts';
import { LIFE_STEP_MS, liveOn, seededRandom } from './demo-life.ts';
import { startingServers } from './demo-servers.ts';
import { historyLater } from './history/live-logons.ts';
import { type SimulatedFleet, simulatedFleet } from './simulated-server.ts';

/** After a long sleep the demo runs at most this many steps: by then everything that can happen has happened. */
const MOST_STEPS_AT_ONCE = 960;

/** The demo fleet as time passes. */
export interface LivingFleet {
  /** The fleet at a moment (milliseconds since 1970), which is not before the last one. */
  at(now: number): SimulatedFleet;
  /** What a tool has made of the fleet of the last moment. */
  set(changed: SimulatedFleet): void;
}

/** `startedAt`: milliseconds since 1970. The same seed gives the same life. */
export function livingFleet(startedAt: number, seed: number): LivingFleet {
  const start = startingServers(startedAt);
  const slotsOf = new Map(
    start.map(({ server, capacity }) => [
      server.name,
      capacity === 'unlimited' ? null : capacity === 'auto' ? ADMINISTRATIVE_SESSIONS : capacity,
    ]),
  );
  let fleet: SimulatedFleet = simulatedFleet(start.map(({ server }) => server));
  let steps = 0;
  let askedAt = startedAt;

  function at(now: number): SimulatedFleet {
    askedAt = now;
    const due = Math.floor((now - startedAt) / LIFE_STEP_MS);
    steps = Math.max(steps, due - MOST_STEPS_AT_ONCE);
    while (steps < due) {
      steps += 1;
      const random = seededRandom(seed + steps);
      const moment = startedAt + steps * LIFE_STEP_MS;
      const servers = fleet.servers.map((server) =>
        liveOn(server, slotsOf.get(server.name) ?? null, moment, random),
      );
      change({ ...fleet, servers }, moment);
    }
    return fleet;
  }

  /** The logs of its servers follow what happens on them. */
  function change(changed: SimulatedFleet, moment: number): void {
    const servers = changed.servers.map((server, place) => {
      const before = fleet.servers[place];
      const history = before === undefined ? undefined : historyLater(before, server, moment);
      return history === undefined || history === server.history ? server : { ...server, history };
    });
    fleet = { ...changed, servers };
  }

  return { at, set: (changed: SimulatedFleet) => change(changed, askedAt) };
}
