import { SECOND_MS } from '../../shared/basics/time-units.ts';
import type { Result } from '../../shared/contract/bridge.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import type { RunningWork } from '../../shared/domain/work/running-work.ts';
import { isVisible, onVisibility } from '../ui/visible.ts';
import type { SeenWork } from './page-state.ts';
import type { Store } from './store.ts';

/** From an answer to the next question: reading costs the server seconds. */
const READ_AGAIN_MS = 10 * SECOND_MS;

/**
 * How what runs is followed: `read` by questions to the server, as long as the window is on show; `known` by what others
 * have read.
 */
export type WorkUse = 'read' | 'known';

const NOTHING_SEEN: SeenWork = { running: null, failure: null, isReading: false };

const FOLLOWERS = new WeakMap<Store, Map<ServerName, WorkFollower>>();

/**
 * Keeps `seenWork` of this server filled until the returned function is called. All uses of a server share one loop, so
 * that it is never asked twice at once.
 */
export function followWork(store: Store, server: ServerName, use: WorkUse): () => void {
  const followers = FOLLOWERS.get(store) ?? new Map<ServerName, WorkFollower>();
  FOLLOWERS.set(store, followers);
  const follower = followers.get(server) ?? new WorkFollower(store, server);
  followers.set(server, follower);
  return follower.add(use);
}

/** Takes over what others have read since; nothing happens where nobody follows. */
export function lookAgain(store: Store, server: ServerName): void {
  void FOLLOWERS.get(store)?.get(server)?.lookAtKnown();
}

/** The loop of one server. */
class WorkFollower {
  readonly #store: Store;
  readonly #server: ServerName;
  readonly #uses = new Set<{ readonly use: WorkUse }>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReading = false;
  /** When the last answer came, on a clock that cannot be set; null before one. */
  #readAt: number | null = null;
  #stopListening: (() => void) | null = null;

  constructor(store: Store, server: ServerName) {
    this.#store = store;
    this.#server = server;
  }

  add(use: WorkUse): () => void {
    const added = { use };
    this.#uses.add(added);
    this.#stopListening ??= onVisibility(() => this.#goOn());
    if (this.#uses.size === 1) void this.lookAtKnown();
    this.#goOn();
    return () => {
      this.#uses.delete(added);
      this.#goOn();
      this.#endUnused();
    };
  }

  async lookAtKnown(): Promise<void> {
    const result = await this.#store.request('work.known', { server: this.#server });
    // A failure is shown when it is a failure to read.
    if (!result.ok || this.#uses.size === 0) return;
    this.#put({ running: result.value });
    if (result.value !== null) return;
    // There is nothing to show until the next reading.
    this.#readAt = null;
    this.#goOn();
  }

  /** Reads now or later, or not at all. */
  #goOn(): void {
    clearTimeout(this.#timer);
    const isWanted = isVisible() && [...this.#uses].some(({ use }) => use === 'read');
    if (!isWanted || this.#isReading) return;
    const since = this.#readAt === null ? READ_AGAIN_MS : performance.now() - this.#readAt;
    if (since >= READ_AGAIN_MS) void this.#read();
    else this.#timer = setTimeout(() => this.#goOn(), READ_AGAIN_MS - since);
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    this.#put({ isReading: true });
    const result = await this.#store.request('work.read', { server: this.#server });
    this.#isReading = false;
    this.#readAt = performance.now();
    if (this.#uses.size > 0) this.#put({ ...seenOf(result), isReading: false });
    this.#goOn();
    this.#endUnused();
  }

  /** Forgets what was seen once nobody needs it, not when it was asked: a row that is opened again must not ask at once. */
  #endUnused(): void {
    if (this.#uses.size > 0) return;
    this.#stopListening?.();
    this.#stopListening = null;
    const seenWork = new Map(this.#store.getState().seenWork);
    if (seenWork.delete(this.#server)) this.#store.set({ seenWork });
  }

  #put(change: Partial<SeenWork>): void {
    const { seenWork } = this.#store.getState();
    const seen = { ...(seenWork.get(this.#server) ?? NOTHING_SEEN), ...change };
    this.#store.set({ seenWork: new Map(seenWork).set(this.#server, seen) });
  }
}

function seenOf(result: Result<RunningWork>): Partial<SeenWork> {
  return result.ok ? { running: result.value, failure: null } : { failure: result.error };
}
