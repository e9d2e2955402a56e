import './dom.ts';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { act, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { App } from '../../renderer/app/App.tsx';
import { choose } from '../../renderer/fleet/fleet-actions.ts';
import { followBridge } from '../../renderer/state/follow-bridge.ts';
import { createStore, type Store } from '../../renderer/state/store.ts';
import type { BridgeEvents, EventName } from '../../shared/contract/bridge.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { FleetView, ServerView } from '../../shared/domain/model.ts';
import { fleet, serverName } from '../builders.ts';
import { FakeBridge } from './fake-bridge.ts';

export interface RenderedPage {
  readonly bridge: FakeBridge;
  readonly store: Store;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Sends the page an event, and waits until it is rendered. */
  emit<Name extends EventName>(name: Name, event: BridgeEvents[Name]): Promise<void>;
  /** Sends the page changes of these servers. */
  change(...servers: readonly ServerView[]): Promise<void>;
}

/** jsdom has no layout, and applying Fluent's styles to every query of an element takes most of a test's time. */
const withoutStyles = createDOMRenderer(document, { unstable_filterCSSRule: () => false });

interface PageParts {
  readonly fleet?: FleetView;
  readonly settings?: Settings;
  readonly bridge?: FakeBridge;
  /** The server that is opened; left out: the overview is shown. */
  readonly chosen?: string;
}

/** The whole page over a bridge of these parts, rendered and loaded. */
export async function renderPage(parts: PageParts = {}): Promise<RenderedPage> {
  const { settings, chosen } = parts;
  const bridge =
    parts.bridge ??
    new FakeBridge({ fleet: parts.fleet ?? fleet([]), ...(settings === undefined ? {} : { settings }) });
  const store = createStore(bridge);
  await act(async () => {
    followBridge(store, bridge);
    render(
      <RendererProvider renderer={withoutStyles}>
        <App store={store} />
      </RendererProvider>,
    );
  });
  if (chosen !== undefined) await act(async () => choose(store, serverName(chosen), true));
  const emit: RenderedPage['emit'] = (name, event) => act(async () => bridge.emit(name, event));
  return {
    bridge,
    store,
    // Without this every key waits for a turn of the event loop, most of the time of a test that types.
    user: userEvent.setup({ delay: null }),
    emit,
    change: (...servers) => emit('fleet.changed', { servers, removed: [], pausedUntil: null }),
  };
}
