import { Button, Field, Input, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { Failure } from '../../shared/model.ts';
import { parseServerName } from '../../shared/server-name.ts';
import { text } from '../../shared/text/text.ts';
import { FailureBar } from '../components/FailureBar.tsx';
import { objectionToName } from '../settings-draft.ts';
import { useStore } from '../store-context.ts';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    overflowY: 'auto',
    display: 'grid',
    placeItems: 'center',
    padding: tokens.spacingHorizontalXL,
  },
  content: { maxWidth: '480px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0 },
  form: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  field: { flexGrow: 1, minWidth: 0 },
  /** In line with the input, below its label. */
  add: { marginTop: '26px' },
});

/** No server yet: three sentences and one field. */
export function FirstRun(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const [name, setName] = useState('');
  const [objection, setObjection] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const server = parseServerName(name);
    setObjection(objectionToName(name, []));
    if (server !== null) setFailure(await store.addServer(server));
  }

  return (
    <main className={styles.page}>
      <div className={styles.content}>
        <Title2 as="h1" className={styles.title}>
          {text.appName}
        </Title2>
        <Text>{text.firstRun.what}</Text>
        <Text>{text.firstRun.why}</Text>
        <Text>{text.firstRun.how}</Text>
        <form className={styles.form} onSubmit={(event) => void add(event)} noValidate>
          <Field
            className={styles.field}
            label={text.firstRun.field}
            {...(objection === null ? {} : { validationMessage: objection })}
          >
            <Input
              autoFocus
              value={name}
              placeholder={text.settings.server.addPlaceholder}
              onChange={(_, { value }) => setName(value)}
            />
          </Field>
          <Button className={styles.add} appearance="primary" type="submit">
            {text.firstRun.add}
          </Button>
        </form>
        {failure !== null && <FailureBar failure={failure} />}
      </div>
    </main>
  );
}
