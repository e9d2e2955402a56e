import type { FleetView, ServerView } from '../../../shared/domain/model.ts';
import { hasOneLeft, statusExitCode } from './exit-code.ts';
import { serverLine } from './status-text.ts';

const WORDS = ['OK', 'WARNING', 'CRITICAL', 'UNKNOWN'] as const;

/**
 * The fleet as a monitoring plugin prints it: the state in words and numbers on the first line, then a line for each
 * server. A full server is critical, one with a single slot left a warning.
 */
export function nagiosText(view: FleetView): string {
  const { servers } = view;
  const first = `${WORDS[statusExitCode(view)]} - ${sayState(servers)}`;
  return [`${withoutBar(first)} | ${performance(servers).join(' ')}`, ...servers.map(lineOf)].join('\n');
}

/** The same when nothing could be asked, for that reason. */
export function nagiosUnknown(reason: string): string {
  return `UNKNOWN - ${withoutBar(reason.replaceAll('\n', ' '))}`;
}

function sayState(servers: readonly ServerView[]): string {
  const { length } = servers;
  const some = (which: readonly ServerView[], what: string): readonly string[] =>
    which.length === 0
      ? []
      : [`${which.length} of ${length} ${what}: ${which.map(({ name }) => name).join(', ')}`];
  const said = [
    ...some(withStatus(servers, 'full'), 'full'),
    ...some(withStatus(servers, 'unknown'), 'not known'),
    ...some(servers.filter(hasOneLeft), 'with one slot left'),
  ];
  return said.length > 0 ? said.join('; ') : `${length} of ${length} with free slots`;
}

/**
 * `label=value;warning;critical;least;most`, of the fleet and of each server whose slots are known. A threshold is a range in
 * which all is well, and `0` is from 0 to 0: one full server is critical already, as the exit code says.
 * https://www.monitoring-plugins.org/doc/guidelines.html#THRESHOLDFORMAT
 */
function performance(servers: readonly ServerView[]): readonly string[] {
  const most = servers.length;
  return [
    `full=${withStatus(servers, 'full').length};;0;0;${most}`,
    `unknown=${withStatus(servers, 'unknown').length};;;0;${most}`,
    `one_left=${servers.filter(hasOneLeft).length};0;;0;${most}`,
    ...servers
      .filter(({ status }) => status !== 'unknown')
      // Names of servers have no blank, no quote and no equals sign.
      .map(({ name, slots }) => `used_${name}=${slots.used};;;0;${slots.capacity ?? ''}`),
  ];
}

function withStatus(servers: readonly ServerView[], wanted: ServerView['status']): readonly ServerView[] {
  return servers.filter(({ status }) => status === wanted);
}

function lineOf(server: ServerView): string {
  return withoutBar(serverLine(server));
}

/** What follows a bar is performance data. */
function withoutBar(text: string): string {
  return text.replaceAll('|', '/');
}
