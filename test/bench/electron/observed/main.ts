import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { BrowserWindow } from 'electron';
import { readToolsArgument } from '../../../../electron/engine/tools/run/tool-host-protocol.ts';
import type { LoopDelay, Order } from '../orders.ts';

// Slotwatch as it was built, with somebody beside it who measures its main thread when told to. What is not asked for
// is not running.

const RESOLUTION_MS = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

// The process of the tools is this app once more, and its messages are not for us: taken here, they would be lost to it.
if (readToolsArgument(process.argv) === null) takeOrders();

function takeOrders(): void {
  process.on('message', (order: Order) => {
    switch (order) {
      case 'watchLoop':
        delay.reset();
        delay.enable();
        return;
      case 'tellLoop':
        delay.disable();
        process.send?.(loopDelay());
        return;
      case 'closeWindows':
        for (const window of BrowserWindow.getAllWindows()) window.close();
    }
  });
  // The channel must not keep an app alive that wants to end.
  process.channel?.unref();
}

/** The gaps between two turns of the loop, as so many equally frequent ones; their own millisecond is in them. */
function loopDelay(): LoopDelay {
  const STEPS = 20_000;
  const gapsMs = Array.from({ length: STEPS }, (_, step) =>
    Math.max(RESOLUTION_MS, delay.percentile(((step + 0.5) / STEPS) * 100) / 1e6),
  );
  return { samples: delay.count, gapsMs, longestMs: delay.max / 1e6 };
}

await import(join(import.meta.dirname, '..', '..', 'main.js'));
