import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { usePage } from '../state/store-context.ts';
import { type Scope, sayScope, scopeChoices, serversIn } from './scope.ts';

/** A choice can be a long name of a server: it is cut rather than that the dialog scrolls sideways. */
const useStyles = makeStyles({
  field: { minWidth: 0, maxWidth: '100%' },
  choice: { minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

interface ScopeFieldProps {
  /** The one the dialog was opened with: the first choice. */
  readonly asked: Scope;
  readonly chosen: Scope;
  readonly onChoose: (scope: Scope) => void;
}

/** Where something is done, by words with numbers. */
export function ScopeField({ asked, chosen, onChoose }: ScopeFieldProps): ReactElement {
  const styles = useStyles();
  const fleet = usePage((state) => state.fleet);
  const query = usePage((state) => state.query);
  const view = usePage((state) => state.view);
  const state = { fleet, query, view };
  const choices = scopeChoices(asked, state);
  return (
    <Field className={styles.field} label={text.longDisconnected.where}>
      <Select
        className={styles.choice}
        value={chosen.kind}
        onChange={(_, { value }) => onChoose(choices.find(({ kind }) => kind === value) ?? asked)}
      >
        {choices.map((choice) => (
          <option key={choice.kind} value={choice.kind}>
            {sayScope(choice, serversIn(choice, state))}
          </option>
        ))}
      </Select>
    </Field>
  );
}
