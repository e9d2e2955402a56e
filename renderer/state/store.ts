import { toError } from '../../shared/basics/assert.ts';
import type {
  Bridge,
  RequestInput,
  RequestName,
  RequestOutput,
  Result,
} from '../../shared/contract/bridge.ts';
import { withoutLostChoice } from './lost-choice.ts';
import { EMPTY_PAGE, type PageState } from './page-state.ts';

/** The state of the page, and access to the main process. Actions are in the folders of their features. */
export interface Store {
  getState(): PageState;
  subscribe(listener: () => void): () => void;
  /** Replaces these parts of the state; where the chosen server is gone, the overview is shown instead. */
  set(change: Partial<PageState>): void;
  /** One request: never rejects, and shows no notice. */
  request<Name extends RequestName>(
    name: Name,
    input: RequestInput<Name>,
  ): Promise<Result<RequestOutput<Name>>>;
}

export function createStore(bridge: Pick<Bridge, 'request'>): Store {
  let state = EMPTY_PAGE;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(change) {
      state = withoutLostChoice({ ...state, ...change });
      for (const listener of listeners) listener();
    },
    async request(name, input) {
      try {
        return await bridge.request(name, input);
      } catch (thrown) {
        // A bridge that throws is a failure like any other.
        return {
          ok: false,
          error: { code: 'internal', why: { kind: 'bridgeBroken', reason: toError(thrown).message } },
        };
      }
    },
  };
}
