import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Asks `servers` servers by both tools, `concurrency` at a time, and collects what they print. Nothing else. */
export async function askAll(toolsDir: string, servers: number, concurrency: number): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < servers) {
      const server = `/server:${nameOf(next++)}`;
      await Promise.all(['qwinsta', 'quser'].map((tool) => run(join(toolsDir, tool), server)));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
}

/** The names of the watched fleet. */
function nameOf(index: number): string {
  return `srv${index}`;
}

async function run(file: string, argument: string): Promise<Buffer> {
  const child = spawn(file, [argument], { stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
  await once(child, 'close');
  return Buffer.concat(chunks);
}
