import type { ImportPreview } from '../../../shared/contract/server-list.ts';
import type { ServerSettings } from '../../../shared/contract/settings.ts';
import { joinGroup } from '../../../shared/names/group-path.ts';
import { openLists } from '../../engine/server-lists/open-lists.ts';
import { readServerLists } from '../../engine/server-lists/read-server-lists.ts';
import { toFailure } from '../../engine/slotwatch-error.ts';
import { firstSettings } from '../../engine/storage/first-settings.ts';
import { type OwnSettings, openAppSettings } from '../app-settings.ts';
import type { Invocation } from '../arguments/invocation.ts';
import { UsageError } from '../arguments/usage-error.ts';
import { failureJson } from '../failure-json.ts';
import { print, say } from '../output.ts';
import { printableCell, printableJson } from '../printable.ts';
import { alignRows } from '../status/text-table.ts';
import { type AddingJson, type AddingPlan, planAdding, planRemoving, withServers } from './servers-plan.ts';

type Given = Extract<Invocation, { command: 'servers' }>;

const EMPTY: AddingJson = { add: [], unticked: [], present: [], problems: [] };
/** What each task prints with `--json` when it failed, besides the error. */
const EMPTY_OF = {
  list: { servers: [] },
  add: EMPTY,
  import: EMPTY,
  remove: { remove: [], missing: [] },
} as const;

/**
 * Reads and changes the servers of the app's settings. Exit code 0: done, or there was nothing new; 1: not done, with
 * the reason. With `--json` it always prints JSON.
 */
export async function servers(given: Given, store = storeFor(given)): Promise<number> {
  try {
    return await perform(given, store);
  } catch (thrown) {
    if (!given.json || thrown instanceof UsageError) throw thrown;
    print(printableJson({ ...EMPTY_OF[given.task.do], error: failureJson(toFailure(thrown)) }));
    return 1;
  }
}

async function perform({ task, dryRun, json, capacity }: Given, store: OwnSettings): Promise<number> {
  switch (task.do) {
    case 'list': {
      const { servers } = store.read();
      print(json ? printableJson({ servers }) : listText(servers));
      return 0;
    }
    case 'add': {
      const content = new TextEncoder().encode(task.names.join('\n'));
      const preview = withoutLines(readServerLists([{ name: null, content }]));
      const servers = preview.servers.map((server) => ({ ...server, capacity: capacity ?? server.capacity }));
      return adding({ ...preview, servers }, { dryRun, json, whole: true }, store);
    }
    case 'import':
      return adding(readServerLists(await openLists([task.file])), { dryRun, json, whole: false }, store);
    case 'remove':
      return removing(task.names, { dryRun, json }, store);
  }
}

interface Way {
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `whole`: adds nothing when anything is wrong, for names that the user has typed. */
function adding(preview: ImportPreview, way: Way & { readonly whole: boolean }, store: OwnSettings): number {
  const plan = planAdding(preview, store.read());
  const { add, present, problems } = plan.json;
  const isWrong = way.whole
    ? problems.some(({ code }) => code !== 'repeated')
    : add.length === 0 && present.length === 0;
  if (!isWrong && !way.dryRun && add.length > 0) {
    store.update((settings) => withServers(settings, plan.servers));
  }
  if (way.json) print(printableJson(isWrong && way.whole ? { ...plan.json, add: [] } : plan.json));
  else tellAdding(plan, isWrong, way.dryRun);
  return isWrong ? 1 : 0;
}

function tellAdding(
  { json: { add, unticked, present, problems } }: AddingPlan,
  isWrong: boolean,
  dryRun: boolean,
): void {
  for (const { line, about, message } of problems)
    say([line === null ? '' : `Line ${line}`, about, message].filter((part) => part !== '').join(': '));
  if (unticked.length > 0) say(`Doubtful, not added: ${unticked.map(({ name }) => name).join(', ')}`);
  if (present.length > 0) say(`Already in the list: ${present.join(', ')}`);
  if (isWrong) {
    say('Nothing was added.');
    return;
  }
  const names = add.map(({ name }) => name).join(', ');
  print(names === '' ? 'Nothing new.' : `${dryRun ? 'Would add' : 'Added'} ${names}`);
}

/** Removes all of them or, when one is not there, none. */
function removing(names: readonly string[], { dryRun, json }: Way, store: OwnSettings): number {
  const plan = planRemoving(names, store.read());
  const { missing } = plan;
  const remove = missing.length > 0 ? [] : plan.remove;
  if (remove.length > 0 && !dryRun) {
    const gone = new Set<string>(remove);
    store.update((settings) => ({
      ...settings,
      servers: settings.servers.filter(({ name }) => !gone.has(name)),
    }));
  }
  if (json) print(printableJson({ remove, missing }));
  if (missing.length > 0) {
    say(`Not in the list: ${missing.join(', ')}. Nothing was removed.`);
    return 1;
  }
  if (!json) print(`${dryRun ? 'Would remove' : 'Removed'} ${remove.join(', ')}`);
  return 0;
}

/** Names from the command line have no line numbers. */
function withoutLines(preview: ImportPreview): ImportPreview {
  return { ...preview, problems: preview.problems.map((problem) => ({ ...problem, line: null })) };
}

function listText(servers: readonly ServerSettings[]): string {
  const rows = servers.map(({ name, label, group, capacity, port, console }) =>
    [
      name,
      label,
      joinGroup(group),
      String(capacity),
      port === null ? '' : String(port),
      console ? 'yes' : '',
    ].map(printableCell),
  );
  return alignRows([['SERVER', 'LABEL', 'GROUP', 'SLOTS', 'PORT', 'CONSOLE'], ...rows]).join('\n');
}

/** The demo fleet cannot be changed. */
function storeFor({ demo, dryRun, task }: Given): OwnSettings {
  if (!demo) return openAppSettings();
  if (task.do !== 'list' && !dryRun)
    throw new UsageError('The demo fleet cannot be changed. Add --dry-run, or leave --demo out.');
  const settings = firstSettings(true);
  return { read: () => settings, update: () => settings };
}
