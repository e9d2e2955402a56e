import { choose } from '../fleet/fleet-actions.ts';
import { arrange, showPage } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';
import { ALL_PEOPLE, type PeopleFilter } from './people-filter.ts';
import { type PersonRow, personTarget } from './person-rows.ts';

export function filterBy(store: Store, change: Partial<PeopleFilter>): void {
  store.set({ peopleFilter: { ...store.getState().peopleFilter, ...change } });
}

/** Shows who is disconnected on any server, the longest first. */
export function showLeftBehind(store: Store): void {
  store.set({ peopleFilter: { ...ALL_PEOPLE, onlyDisconnected: true } });
  arrange(store, { peopleSort: { column: 'disconnectedSince', direction: 'ascending' } });
  showPage(store, 'sessions');
}

/** Opens the page of the server with this session marked. */
export function openPerson(store: Store, row: PersonRow): void {
  choose(store, row.server.name, true);
  store.set({ marked: personTarget(row) });
}

export function selectPeople(store: Store, selectedPeople: ReadonlySet<string>): void {
  store.set({ selectedPeople });
}
