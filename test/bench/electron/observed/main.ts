import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { BrowserWindow } from 'electron';
import { readToolsArgument } from '../../../../electron/engine/tools/run/tool-host-protocol.ts';
import type { LoopDelay, Order } from '../orders.ts';

// Slotwatch as built, with code beside it that measures its main thread on request. Nothing runs without a request.

const RESOLUTION_MS = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

// The process of the tools is this app again, and needs its own messages: do not listen there.
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
  // The channel must not keep the app from ending.
  process.channel?.unref();
}

/** The gaps between two turns of the loop, as evenly spaced percentiles; a gap includes its own millisecond. */
function loopDelay(): LoopDelay {
  const STEPS = 20_000;
  const gapsMs = Array.from({ length: STEPS }, (_, step) =>
    Math.max(RESOLUTION_MS, delay.percentile(((step + 0.5) / STEPS) * 100) / 1e6),
  );
  return { samples: delay.count, gapsMs, longestMs: delay.max / 1e6 };
}

await import(join(import.meta.dirname, '..', '..', 'main.js'));
