import { Link, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useCallback, useDeferredValue, useMemo } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ServerView } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { countSilent, sayNoneAnswers } from '../fleet/who-answers.ts';
import { NO_SERVERS } from '../state/empty.ts';
import { arrange } from '../state/navigation.ts';
import { usePage, useSettingsInUse, useStore } from '../state/store-context.ts';
import { collator } from '../ui/collator.ts';
import { type HeldRows, useHeldRows } from '../ui/held-rows.ts';
import { PageShell } from '../ui/PageShell.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { LongestLeft } from './LongestLeft.tsx';
import { PeopleExport } from './PeopleExport.tsx';
import { PeopleFilters } from './PeopleFilters.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { filterBy } from './people-actions.ts';
import { ALL_PEOPLE, type FilteredPeople, filterPeople } from './people-filter.ts';
import { GROUP_BREAK, heldPeople, type PersonRow, personRows } from './person-rows.ts';
import { createPeopleSort } from './sort-people.ts';

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  rows: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  find: { flex: '1 1 220px', maxWidth: '480px', minWidth: 0 },
  said: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** Keeps the order of names from one visit of the page to the next. */
const sortPeople = createPeopleSort();

/** Everybody on every server: to find somebody, and to end what was left behind. */
export function PeoplePage(): ReactElement {
  const settings = useSettingsInUse();
  return (
    <PageShell title={text.people.title}>{settings !== null && <People settings={settings} />}</PageShell>
  );
}

function People({ settings }: { readonly settings: Settings }): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const servers = usePage(({ fleet }) => fleet?.servers ?? NO_SERVERS);
  const filter = usePage(({ peopleFilter }) => peopleFilter);
  const hidden = usePage(({ view }) => view.hiddenPeopleColumns);
  const all = useMemo(() => personRows(servers), [servers]);
  const people = useSortedPeople(all);
  const groups = useGroups(servers);
  const nothing = people.rows.length === 0;
  return (
    <>
      <div className={styles.top}>
        <SearchBox
          className={styles.find}
          aria-label={text.people.find}
          placeholder={text.people.find}
          value={filter.find}
          dismiss={filter.find === '' ? null : { 'aria-label': text.people.clearFind }}
          onChange={(_, { value }) => filterBy(store, { find: value })}
        />
        <PeopleFilters filter={filter} groups={groups} onFilter={(change) => filterBy(store, change)} />
        <ColumnsMenu hidden={hidden} onHide={(next) => arrange(store, { hiddenPeopleColumns: [...next] })} />
        <PeopleExport rows={people.rows} />
      </div>
      <Text size={200} role="status" className={styles.said}>
        {all.length === 0 ? sayNobody(servers) : sayShown(people, all)}
      </Text>
      <LongestLeft rows={people.rows} />
      {nothing && all.length > 0 && (
        <Link as="button" onClick={() => filterBy(store, ALL_PEOPLE)}>
          {text.people.showAll}
        </Link>
      )}
      {!nothing && (
        // biome-ignore lint/a11y/noStaticElementInteractions: only tells that somebody points at the rows
        <div
          className={styles.rows}
          onPointerMove={people.onTouch}
          onPointerLeave={people.onLeave}
          onKeyDown={people.onTouch}
        >
          <PeopleTable rows={people.rows} settings={settings} />
        </div>
      )}
    </>
  );
}

/** The rows that are wanted, in the order the user chose, which stays while somebody points at them; a moment late, so that typing stays fast. */
function useSortedPeople(all: readonly PersonRow[]): FilteredPeople & HeldRows<PersonRow> {
  const filter = useDeferredValue(usePage(({ peopleFilter }) => peopleFilter));
  const sort = usePage(({ view }) => view.peopleSort);
  // Before it is filtered: a key in the search field sorts nothing.
  const sorted = useMemo(() => sortPeople(all, sort), [all, sort]);
  const { rows: fresh, unknown } = useMemo(() => filterPeople(sorted, filter), [sorted, filter]);
  const asked = useMemo(() => ({ filter, sort }), [filter, sort]);
  const hold = useCallback((held: readonly PersonRow[]) => heldPeople(held, all), [all]);
  return { ...useHeldRows(fresh, asked, hold), unknown };
}

/** The paths of all groups, also of those that have only groups in them; the same list as long as no group is another. */
function useGroups(servers: readonly ServerView[]): readonly string[] {
  // A name may contain what stands between names: only the names themselves say where one ends.
  const groups = [...new Set(servers.map(({ group }) => JSON.stringify(group)))].join('\n');
  return useMemo(() => {
    const paths = groups.split('\n').flatMap((said) => {
      const group: readonly string[] = said === '' ? [] : JSON.parse(said);
      return group.map((_, depth) => group.slice(0, depth + 1).join(GROUP_BREAK));
    });
    return [...new Set(paths)].sort(collator.compare);
  }, [groups]);
}

function sayShown({ rows, unknown }: FilteredPeople, all: readonly PersonRow[]): string {
  const words = text.people;
  const shown =
    rows.length === all.length
      ? words.all(all.length, countServers(all))
      : rows.length === 0
        ? words.nothingMatches
        : words.some(rows.length, all.length);
  return unknown === 0 ? shown : `${shown} ${words.unknownAway(unknown)}`;
}

/** The rows of a server are one after the other. */
function countServers(all: readonly PersonRow[]): number {
  return all.filter(({ server }, place) => server !== all[place - 1]?.server).length;
}

function sayNobody(servers: readonly ServerView[]): string {
  if (servers.length === 0) return text.people.noServers;
  const silent = countSilent(servers);
  return (
    sayNoneAnswers(servers) ?? (silent === 0 ? text.people.nobody : text.people.nobodyWhereAnswered(silent))
  );
}
