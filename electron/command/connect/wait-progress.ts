import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { ServerView, Wait } from '../../../shared/domain/model.ts';
import { serverLine } from '../status/status-text.ts';

const THEN: Readonly<Record<Wait['goal'], string>> = {
  tell: '',
  connect: ', then connecting to it',
  console: ', then connecting to its console',
};

/**
 * What to say while a server is waited for, given each of its states: what is waited for, and then when it was last
 * asked and what it answered, whenever that changes and once a minute. Nothing while it is free.
 */
export function createWaitProgress(goal: Wait['goal']): (server: ServerView) => readonly string[] {
  let said: { readonly line: string; readonly at: number } | null = null;
  return (server) => {
    const { report, asking, status, name } = server;
    if (report === null || asking || status === 'free') return [];
    const line = serverLine(server);
    if (said !== null && said.line === line && report.askedAt - said.at < MINUTE_MS) return [];
    const begin =
      said === null ? [`Waiting for a free slot on ${name}${THEN[goal]}. Press Ctrl+C to stop.`] : [];
    said = { line, at: report.askedAt };
    return [...begin, `${new Date(report.askedAt).toISOString()} ${line}`];
  };
}
