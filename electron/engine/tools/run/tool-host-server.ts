import { silentLog } from '../../log.ts';
import { createProcessTools } from './process-tools.ts';
import type { FromToolsProcess, ToToolsProcess } from './tool-host-protocol.ts';

/** Long enough to see what was ended end; who does not leaves it to the system to clear away. */
const SEE_THE_END_MS = 50;
/** The most it may take to end all trees; `taskkill` needs a moment for each. */
const END_WITHIN_MS = 10_000;

/** The process of the tools as it sees itself. */
export interface ServingEnd {
  onMessage(listener: (message: ToToolsProcess) => void): void;
  post(message: FromToolsProcess): void;
  /** The process at the other end is gone, however it went. */
  onGone(listener: () => void): void;
  /** Ends this process. */
  leave(): void;
}

/**
 * The other end of `createToolsProcess`: runs tools for whoever is at the other end, and outlives neither it nor lets a
 * tool do so. Node has no job objects; a process that was killed can end nothing.
 */
export function serveTools(end: ServingEnd, toolsDir: string | null): void {
  // The log is the main process's.
  const tools = createProcessTools({ toolsDir, log: silentLog });
  const running = new Map<number, AbortController>();

  async function run(message: Extract<ToToolsProcess, { kind: 'run' }>): Promise<void> {
    const { id, tool, args, options } = message;
    const off = new AbortController();
    running.set(id, off);
    const output = await tools.run(tool, args, { ...options, signal: off.signal });
    running.delete(id);
    end.post({ id, output });
  }

  function leave(): void {
    void Promise.resolve(tools.dispose()).then(() => setTimeout(end.leave, SEE_THE_END_MS));
    setTimeout(end.leave, END_WITHIN_MS);
  }

  end.onGone(leave);
  end.onMessage((message) => {
    switch (message.kind) {
      case 'run':
        void run(message);
        return;
      case 'cancel':
        running.get(message.id)?.abort();
        return;
      case 'leave':
        leave();
    }
  });
}
