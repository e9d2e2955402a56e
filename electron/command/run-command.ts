import process from 'node:process';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import type { Failure } from '../../shared/domain/failure.ts';
import { issuesOf } from '../../shared/domain/schema-issues.ts';
import { withHint } from '../../shared/text/say-failure.ts';
import { sayIssues } from '../../shared/text/say-issues.ts';
import { toFailure, trouble } from '../engine/slotwatch-error.ts';
import { endSession } from './actions/end-session-command.ts';
import { message } from './actions/message-command.ts';
import { knownServers } from './app-settings.ts';
import type { Invocation } from './arguments/invocation.ts';
import { guessWords } from './arguments/option-table.ts';
import { UsageError } from './arguments/usage-error.ts';
import { readArguments } from './command-arguments.ts';
import type { StartTools } from './command-engine.ts';
import { connect } from './connect/connect-command.ts';
import { type FailureJson, failureJson } from './failure-json.ts';
import { VERB_HELP } from './help/verb-help.ts';
import { history } from './history/history-command.ts';
import { failedHistoryJson } from './history/history-json.ts';
import { personHistory } from './history/person-command.ts';
import { failedPersonJson } from './history/person-json.ts';
import { print, say } from './output.ts';
import { printableJson } from './printable.ts';
import { processes } from './processes/processes-command.ts';
import { failedProcessesJson } from './processes/processes-json.ts';
import { resetIdlest } from './reset/reset-command.ts';
import { servers } from './servers/servers-command.ts';
import { find, sessions } from './sessions/sessions-command.ts';
import { failedListJson } from './sessions/sessions-print.ts';
import { nagiosUnknown } from './status/nagios-text.ts';
import { failedStatusIn, status } from './status/status-command.ts';
import { USAGE } from './usage.ts';
import { wait, watch } from './verbs.ts';

/** For commands that only ask an error means that nothing is known; for others that nothing was done. */
const ASKING_VERBS: readonly (string | undefined)[] = ['status', 'sessions', 'find', 'processes', 'history'];
const EXIT_UNKNOWN = 3;
const EXIT_NOT_DONE = 1;

/**
 * Runs one command (the arguments without the program's own name) and resolves with its exit code once everything it
 * printed is on its way. The caller may end the process at once. `historyScript`: full path of the bundled thread that keeps
 * what a command sees; null: nothing is kept or read.
 */
export async function runCommand(
  args: readonly string[],
  startTools: StartTools,
  historyScript: string | null = null,
): Promise<number> {
  // A reader such as `head` closes the pipe early; that is no error of the command.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const code = await performOrExplain(args, startTools, historyScript);
  await Promise.all([written(process.stdout), written(process.stderr)]);
  return code;
}

async function performOrExplain(
  args: readonly string[],
  startTools: StartTools,
  historyScript: string | null,
): Promise<number> {
  let invocation: Invocation | null = null;
  try {
    invocation = readArguments(args, { knownServers, tell: say });
    return await perform(invocation, startTools, historyScript);
  } catch (thrown) {
    const { verb, format } = guessWords(args);
    if (thrown instanceof UsageError) {
      say(`slotwatch: ${thrown.message} (slotwatch --help)`);
      // Monitoring shows what is on stdout.
      if (format === 'nagios') print(nagiosUnknown(thrown.message));
    } else explain(thrown, invocation);
    return ASKING_VERBS.includes(verb) || format === 'nagios' ? EXIT_UNKNOWN : EXIT_NOT_DONE;
  }
}

async function perform(
  invocation: Invocation,
  startTools: StartTools,
  historyScript: string | null,
): Promise<number> {
  switch (invocation.command) {
    case 'help':
      process.stdout.write(`${invocation.verb === null ? USAGE : VERB_HELP[invocation.verb]}\n`);
      return 0;
    case 'version':
      process.stdout.write(`${packageJson.version}\n`);
      return 0;
    case 'status':
      return status(invocation, startTools);
    case 'sessions':
      return sessions(invocation, startTools);
    case 'find':
      return find(invocation, startTools);
    case 'processes':
      return processes(invocation, startTools);
    case 'history':
      return history(invocation, startTools, historyScript);
    case 'personHistory':
      return personHistory(invocation, startTools, historyScript);
    case 'watch':
      return watch(invocation, startTools, historyScript);
    case 'reset-idlest':
      return resetIdlest(invocation, startTools);
    case 'logoff':
    case 'disconnect':
      return endSession(invocation, startTools);
    case 'message':
      return message(invocation, startTools);
    case 'connect':
      return connect(invocation, startTools);
    case 'wait':
      return wait(invocation, startTools, historyScript);
    case 'servers':
      return servers(invocation);
  }
}

/** Prints an error: in the format that was asked for, whatever happens. */
function explain(thrown: unknown, invocation: Invocation | null): void {
  const failure = failureJson(asFailure(thrown));
  say(`slotwatch: ${withHint(failure)}`);
  const printed = invocation === null ? null : failedIn(invocation, failure);
  if (printed !== null) print(printed);
}

/** What a verb prints on stdout when it failed as a whole; null for nothing. */
function failedIn(invocation: Invocation, failure: FailureJson): string | null {
  switch (invocation.command) {
    case 'status':
      return failedStatusIn(invocation, failure);
    case 'sessions':
    case 'find':
      return invocation.format === 'json' ? printableJson(failedListJson(invocation, failure)) : null;
    case 'processes':
      return invocation.format === 'json' ? printableJson(failedProcessesJson(invocation, failure)) : null;
    case 'history':
      return invocation.json ? printableJson(failedHistoryJson(invocation, failure)) : null;
    case 'personHistory':
      return invocation.json ? printableJson(failedPersonJson(invocation, failure)) : null;
    default:
      return null;
  }
}

/** The thrown error as a failure, with schema issues as sentences. */
function asFailure(thrown: unknown): Failure {
  return thrown instanceof z.ZodError
    ? trouble({ kind: 'unexpected', reason: sayIssues(issuesOf(thrown.issues)) })
    : toFailure(thrown);
}

/** Output into a pipe may still be in memory, and ending the process would lose it. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
