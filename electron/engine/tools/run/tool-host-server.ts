import { silentLog } from '../../log.ts';
import { createProcessTools } from './process-tools.ts';
import type { FromToolsProcess, ToToolsProcess } from './tool-host-protocol.ts';

/** Time for the ended tools to end; what still runs after it is left to the system. */
const SEE_THE_END_MS = 50;
/** The most it may take to end all trees; `taskkill` needs a moment for each. */
const END_WITHIN_MS = 10_000;

/** The process of the tools, seen from inside. */
export interface ServingEnd {
  onMessage(listener: (message: ToToolsProcess) => void): void;
  post(message: FromToolsProcess): void;
  /** The parent process is gone, for any reason. */
  onGone(listener: () => void): void;
  /** Ends this process. */
  leave(): void;
}

/**
 * The counterpart of `createToolsProcess`: runs tools for its parent. When the parent is gone it ends every tool, and
 * then itself. It is needed because Node has no job objects, and a process that was killed can end nothing.
 */
export function serveTools(end: ServingEnd, toolsDir: string | null): void {
  // The main process has the log.
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
