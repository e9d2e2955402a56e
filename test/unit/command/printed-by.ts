import process from 'node:process';
import { vi } from 'vitest';

/** What a command printed, and its exit code. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command in this process and captures its output. */
export async function printedBy(command: () => Promise<number>): Promise<Printed> {
  const written = { out: '', error: '' };
  const keep = (stream: NodeJS.WriteStream, where: keyof typeof written) =>
    vi.spyOn(stream, 'write').mockImplementation((piece, ...more: readonly unknown[]) => {
      written[where] += String(piece);
      const whenWritten = more.at(-1);
      if (typeof whenWritten === 'function') whenWritten();
      return true;
    });
  const spies = [keep(process.stdout, 'out'), keep(process.stderr, 'error')];
  try {
    const code = await command();
    return { code, ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
