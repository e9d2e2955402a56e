import { assertNever } from '../../shared/basics/assert.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import type { Happening, ServerTrouble } from './day.ts';
import type { LivingApp } from './living-app.ts';
import type { VirtualTime } from './virtual-time.ts';
import type { World } from './world.ts';

const HOUR_MS = 3_600_000;
const HEALTHY: ServerTrouble = { reachability: 'answers', trouble: {} };

/** Starts and ends events. */
export interface Troubles {
  /** Resolves with the milliseconds that have passed: the sleep of a computer passes in one step. */
  begin(happening: Happening, lastsMs: number): Promise<number>;
  end(happening: Happening): Promise<void>;
  /** Since when nothing has been wrong with that server, on the monotonic clock; infinite while something is. */
  healthySince(name: ServerName): number;
}

export function createTroubles(world: World, app: LivingApp, time: VirtualTime): Troubles {
  const healthy = new Map<string, number>();
  const sick = (names: readonly string[]): void => {
    for (const name of names) healthy.set(name, Number.POSITIVE_INFINITY);
  };
  const well = (names: readonly string[]): void => {
    for (const name of names) healthy.set(name, time.monotonic());
  };
  const concerned = ({ label, what }: Happening): readonly string[] => {
    if (what.kind !== 'servers') return world.names;
    const count = Math.ceil(world.names.length * what.share);
    const first = (label.length * 7) % Math.max(1, world.names.length - count);
    return world.names.slice(first, first + count);
  };
  const listed = (names: readonly string[]) => app.allServers.filter(({ name }) => names.includes(name));

  async function begin(happening: Happening, lastsMs: number): Promise<number> {
    const { what } = happening;
    switch (what.kind) {
      case 'servers':
        world.change(concerned(happening), what.trouble);
        sick(concerned(happening));
        return 0;
      case 'network':
        world.change(world.names, { reachability: what.noticed ? 'unreachable' : 'hangs' });
        app.online = !what.noticed;
        sick(world.names);
        return 0;
      case 'diskFull':
        app.data.fillDisk();
        return 0;
      case 'settingsReadOnly':
        app.data.protectSettings();
        app.trySettings({ undoSeconds: 7 });
        return 0;
      case 'pause':
        app.engine.pause(time.wall() + lastsMs);
        sick(world.names);
        return 0;
      case 'fewerServers':
        app.setSettings({ servers: listed(world.names.slice(Math.floor(world.names.length / 2))) });
        sick(world.names);
        return 0;
      case 'sleep':
        time.sleep(lastsMs, what.counted);
        return lastsMs;
      case 'clock':
        time.setClock(what.hours * HOUR_MS);
        return 0;
      default:
        return assertNever(what);
    }
  }

  async function end(happening: Happening): Promise<void> {
    const { what } = happening;
    switch (what.kind) {
      case 'servers':
        world.change(concerned(happening), HEALTHY);
        break;
      case 'network':
        world.change(world.names, HEALTHY);
        app.online = true;
        break;
      case 'diskFull':
        app.data.makeRoom();
        break;
      case 'settingsReadOnly':
        app.data.unprotectSettings();
        app.setSettings({ undoSeconds: 5 });
        break;
      case 'fewerServers':
        app.setSettings({ servers: app.allServers });
        break;
      case 'sleep':
        app.wake();
        break;
      case 'clock':
        time.setClock(-what.hours * HOUR_MS);
        return;
      case 'pause':
        break;
      default:
        assertNever(what);
    }
    well(concerned(happening));
  }

  return { begin, end, healthySince: (name) => healthy.get(name) ?? 0 };
}
