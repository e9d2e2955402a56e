import { makeStyles, SearchBox } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { SEARCH_FIELD_ID } from '../keys/use-shortcuts.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { search } from './fleet-actions.ts';

const useStyles = makeStyles({
  search: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
});

interface SearchFieldProps {
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The search for servers and users. */
export function SearchField({ onKeyDown }: SearchFieldProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const query = usePage((state) => state.query);
  return (
    <SearchBox
      id={SEARCH_FIELD_ID}
      className={styles.search}
      aria-label={text.list.search}
      placeholder={text.list.search}
      value={query}
      // No clear button where there is nothing to clear.
      dismiss={query === '' ? null : { 'aria-label': text.list.clearSearch }}
      onChange={(_, { value }) => search(store, value)}
      onKeyDown={onKeyDown}
    />
  );
}
