/** What is asked of the window here. */
export interface ClosableWindow {
  close(): void;
  isDestroyed(): boolean;
}

export interface FirstCloseOptions<Window extends ClosableWindow> {
  /** Whether the user was told before, in this or an earlier start. */
  readonly wasTold: boolean;
  /** Remembers it for the next start. */
  readonly keepTold: () => void;
  /** Says that the app goes on in the tray; resolves with what the user wants. */
  readonly ask: (window: Window) => Promise<'close' | 'quit'>;
  readonly quit: () => void;
}

export interface FirstClose<Window extends ClosableWindow> {
  /**
   * Whether the window may close now. Where not, the user is asked, and it closes after the answer. `isQuitting`: the app
   * ends, so there is nothing to tell.
   */
  mayClose(window: Window, isQuitting: boolean): boolean;
}

/**
 * Tells once, when the user closes the window for the first time, that the app goes on: who expects that it has ended would
 * be surprised by its notifications, and would look for the way to end it.
 */
export function createFirstClose<Window extends ClosableWindow>(
  options: FirstCloseOptions<Window>,
): FirstClose<Window> {
  let wasTold = options.wasTold;
  let isAsking = false;

  async function tell(window: Window): Promise<void> {
    isAsking = true;
    const wanted = await options.ask(window).catch((): 'close' => 'close');
    isAsking = false;
    wasTold = true;
    options.keepTold();
    if (wanted === 'quit') options.quit();
    else if (!window.isDestroyed()) window.close();
  }

  return {
    mayClose(window, isQuitting) {
      if (wasTold || isQuitting) return true;
      if (!isAsking) void tell(window);
      return false;
    },
  };
}
