import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular, Copy20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { copyPeople, savePeople } from './people-actions.ts';
import type { PersonRow } from './person-rows.ts';

/** Copies or saves the selected rows, or all on show where none is selected. */
export function PeopleExport({ rows }: { readonly rows: readonly PersonRow[] }): ReactElement {
  const store = useStore();
  const keys = usePage((state) => state.selectedPeople);
  const words = text.people;

  function wanted(): readonly PersonRow[] {
    const selected = rows.filter(({ key }) => keys.has(key));
    return selected.length === 0 ? rows : selected;
  }

  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<Copy20Regular />}
        title={words.copyTitle}
        disabledFocusable={rows.length === 0}
        onClick={() => void copyPeople(store, wanted())}
      >
        {words.copy}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDownload20Regular />}
        aria-label={words.saveName}
        title={words.saveName}
        disabledFocusable={rows.length === 0}
        onClick={() => void savePeople(store, wanted())}
      >
        {words.save}
      </Button>
    </>
  );
}
