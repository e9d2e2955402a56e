import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandEnvironment } from './built-command.ts';

/** Types at a real terminal once `question` is shown; returns all output and how the program ended. */
export async function atTerminal(typed: string, home: string, question: RegExp, keys: string) {
  const child = spawn('/usr/bin/script', ['--quiet', '--return', '--command', typed, '/dev/null'], {
    env: commandEnvironment(home),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const asked = question.test(shown);
    shown += chunk.toString();
    if (!asked && question.test(shown)) child.stdin.write(keys);
  });
  const [code] = await once(child, 'close');
  return { code, shown };
}
