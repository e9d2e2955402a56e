import { Button, Field, Input, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import type { ListProblem } from '../../shared/contract/list-problem.ts';
import { newServer } from '../../shared/contract/settings.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import { expandNames } from '../../shared/names/name-pattern.ts';
import { sayListProblem } from '../../shared/text/say-list-problem.ts';
import { text } from '../../shared/text/text.ts';
import { FailureBar } from '../notices/FailureBar.tsx';
import { saveSettings } from '../settings/settings-actions.ts';
import { usePage, useStore } from '../state/store-context.ts';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    overflowY: 'auto',
    display: 'grid',
    // Never wider than the window, however long the button text is.
    gridTemplateColumns: 'minmax(0, 1fr)',
    placeItems: 'center',
    padding: tokens.spacingHorizontalXL,
  },
  content: { maxWidth: '480px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0 },
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  field: { flex: '1 1 0', minWidth: '160px' },
  /** In line with the input, below its label. */
  add: { marginTop: '26px' },
});

/** Shown while there are no servers: three sentences and one field for a name, several names, or a pattern. */
export function FirstRun(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const settings = usePage((state) => state.settings);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { names, problems } = useMemo(() => expandNames(typed), [typed]);
  // An incomplete name is not an error while the user types.
  const objection = tried ? objectionTo(names.length, problems) : null;
  const words = text.firstRun;

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (settings === null || objectionTo(names.length, problems) !== null) return;
    setFailure(await saveSettings(store, { ...settings, servers: names.map(newServer) }));
  }

  return (
    <main className={styles.page}>
      <div className={styles.content}>
        <Title2 as="h1" className={styles.title}>
          {text.appName}
        </Title2>
        <Text>{words.what}</Text>
        <Text>{words.why}</Text>
        <Text>{words.how}</Text>
        <form className={styles.form} onSubmit={(event) => void add(event)} noValidate>
          <Field
            className={styles.field}
            label={words.field}
            hint={names.length > 1 ? words.several(names.length, sayNames(names)) : words.fieldHint}
            {...(objection === null ? {} : { validationMessage: objection })}
          >
            <Input
              autoFocus
              value={typed}
              placeholder={text.settings.server.addPlaceholder}
              onChange={(_, { value }) => setTyped(value)}
            />
          </Field>
          <Button className={styles.add} appearance="primary" type="submit">
            {words.add}
          </Button>
        </form>
        {failure !== null && <FailureBar failure={failure} />}
      </div>
    </main>
  );
}

/** Why the input cannot be watched yet; null when all of it can. */
function objectionTo(names: number, [problem]: readonly ListProblem[]): string | null {
  if (problem !== undefined) {
    const why = sayListProblem(problem.why);
    // A single wrong name needs no repetition in the message.
    return names === 0 ? why : text.settings.addServers.problem('', problem.text, why);
  }
  return names === 0 ? text.settings.server.missingName : null;
}

function sayNames(names: readonly ServerName[]): string {
  return names.length <= 3 ? names.join(', ') : `${names[0]}, … ${names.at(-1)}`;
}
