import type { RequestInput } from '../../shared/contract/bridge.ts';
import { PEOPLE_COLUMNS } from '../../shared/contract/view.ts';
import type { EndAction } from '../../shared/domain/permission.ts';
import { text } from '../../shared/text/text.ts';
import { choose } from '../fleet/fleet-actions.ts';
import { showHistory } from '../history/history-actions.ts';
import { ask, tell, tellFailure } from '../notices/notice-actions.ts';
import { refusalOfAll } from '../sessions/bulk.ts';
import { arrange, openDialog, showPage } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';
import { ALL_PEOPLE, type PeopleFilter } from './people-filter.ts';
import { asSessionRow, type PeopleContext, type PersonRow, personTarget } from './person-rows.ts';

export function filterBy(store: Store, change: Partial<PeopleFilter>): void {
  store.set({ peopleFilter: { ...store.getState().peopleFilter, ...change } });
}

/** Shows who is disconnected on any server, the longest first. */
export function showLeftBehind(store: Store): void {
  filterBy(store, { ...ALL_PEOPLE, onlyDisconnected: true });
  arrange(store, { peopleSort: { column: 'disconnectedSince', direction: 'ascending' } });
  showPage(store, 'sessions');
}

/** Opens the page of the server with this session marked. */
export function openPerson(store: Store, row: PersonRow): void {
  showHistory(store, { tab: 'sessions' });
  choose(store, row.server.name, true);
  store.set({ marked: personTarget(row) });
}

/** Whoever is hidden is not selected any more, also when they are on show again: nobody looks at what was ticked before. */
export function keepSelected(store: Store, shown: readonly PersonRow[]): void {
  const { selectedPeople } = store.getState();
  if (selectedPeople.size === 0) return;
  const left = shown.filter(({ key }) => selectedPeople.has(key)).map(({ key }) => key);
  if (left.length < selectedPeople.size) selectPeople(store, new Set(left));
}

export function selectPeople(store: Store, selectedPeople: ReadonlySet<string>): void {
  store.set({ selectedPeople });
}

/**
 * Asks before these are reset, also where it is one; says why where none can be. What could not be ended when the question
 * was opened is not ended, whatever changes meanwhile.
 */
export function askToEnd(store: Store, people: readonly PersonRow[], context: PeopleContext): void {
  const rows = people.map((row) => asSessionRow(row, context));
  const [only, ...others] = people;
  if (only === undefined) return;
  const isOne = others.length === 0;
  const refusal = only.isGone === true ? text.people.gone : refusalOfAll('reset', rows);
  // One that works has a question of its own, with what would end with it.
  if (isOne && !only.isGone && only.work?.verdict === 'working' && rows[0]?.refusals.reset === null)
    openDialog(store, { kind: 'endWorking', action: 'reset', target: personTarget(only) });
  else if (refusal !== null) tell(store, 'info', text.people.noReset(people.length), refusal);
  else openEndMany(store, 'reset', people, context);
}

/** The question before these are ended. */
export function openEndMany(
  store: Store,
  action: EndAction,
  people: readonly PersonRow[],
  context: PeopleContext,
): void {
  const ending = people.filter((row) => {
    const { refusals, work } = asSessionRow(row, context);
    return refusals[action] === null && work?.verdict !== 'working';
  });
  openDialog(store, { kind: 'endMany', action, keys: keysOf(people), ending: keysOf(ending) });
}

function keysOf(people: readonly PersonRow[]): ReadonlySet<string> {
  return new Set(people.map(({ key }) => key));
}

/** Puts these sessions on the clipboard, in their order. */
export async function copyPeople(store: Store, rows: readonly PersonRow[]): Promise<void> {
  const answer = await store.request('sessions.copy', asTable(store, rows));
  if (answer.ok) tell(store, 'success', text.people.copied(rows.length));
  else tellFailure(store, answer.error);
}

/** Saves these sessions as CSV, in a file the user chooses. */
export async function savePeople(store: Store, rows: readonly PersonRow[]): Promise<void> {
  const path = await ask(store, 'sessions.export', asTable(store, rows));
  if (path !== null) tell(store, 'success', text.audit.exported(path));
}

/** These rows, and the columns as they are shown. */
function asTable(store: Store, rows: readonly PersonRow[]): RequestInput<'sessions.export'> {
  const { hiddenPeopleColumns: hidden } = store.getState().view;
  return {
    sessions: rows.map(({ server: { name }, session: { id, user } }) => ({
      server: name,
      sessionId: id,
      user: user ?? '',
    })),
    columns: PEOPLE_COLUMNS.filter((column) => !hidden.includes(column)),
  };
}
