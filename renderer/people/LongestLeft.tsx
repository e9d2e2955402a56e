import { Link } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import { sayState } from '../../shared/text/history/say-evidence.ts';
import { text } from '../../shared/text/text.ts';
import { useStore } from '../state/store-context.ts';
import { useTime } from '../ui/clock.ts';
import { openPerson } from './people-actions.ts';
import { isPersonSelectable } from './people-selection.ts';
import type { PersonRow } from './person-rows.ts';

interface LongestLeftProps {
  /** Those on show. */
  readonly rows: readonly PersonRow[];
}

/** Who was left behind the longest of those on show, however they are sorted; a click opens them. Nothing where none is. */
export function LongestLeft({ rows }: LongestLeftProps): ReactElement | null {
  const longest = useMemo(() => longestLeft(rows), [rows]);
  return longest === null ? null : <LongestLink row={longest} />;
}

function LongestLink({ row }: { readonly row: PersonRow }): ReactElement {
  const store = useStore();
  const { session, server, evidence } = row;
  const state = useTime((now) => sayState(session, evidence, now));
  return (
    <span>
      <Link as="button" onClick={() => openPerson(store, row)}>
        {text.people.longest(session.user ?? '', server.label, state)}
      </Link>
    </span>
  );
}

/** Of an old answer nobody knows who is still there. */
function longestLeft(rows: readonly PersonRow[]): PersonRow | null {
  let longest: PersonRow | null = null;
  let since = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.leftAt === null || row.leftAt >= since || !isPersonSelectable(row)) continue;
    longest = row;
    since = row.leftAt;
  }
  return longest;
}
