import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { Failure } from '../../shared/domain/failure.ts';
import { parseServerName } from '../../shared/names/server-name.ts';
import { text } from '../../shared/text/text.ts';
import { FailureBar } from '../notices/FailureBar.tsx';
import { CommandLine } from '../server/host-key/CommandLine.tsx';
import { objectionToName } from '../settings/server-drafts.ts';
import { addServers } from '../settings/servers/add-servers.ts';
import { useStore } from '../state/store-context.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'stretch' },
  submit: { alignSelf: 'start' },
});

/** Where servers are asked over ssh: the name of the first one, and the command that shows whether it answers so. */
export function FirstSshServer(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const words = text.welcome.overSsh;
  const [typed, setTyped] = useState('');
  /** What the user has tried to add is wrong until it is typed again. */
  const [objection, setObjection] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const name = parseServerName(typed);
  // Only a name goes into a command that is pasted into a terminal.
  const command = `ssh ${name ?? words.host} whoami`;

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wrong = objectionToName(typed, []);
    setObjection(wrong);
    if (wrong === null && name !== null) setFailure(await addServers(store, [{ name }]));
  }

  return (
    <form className={styles.form} onSubmit={(event) => void add(event)} noValidate>
      <Field label={words.name} validationMessage={objection}>
        <Input
          value={typed}
          spellCheck={false}
          onChange={(_, { value }) => {
            setTyped(value);
            setObjection(null);
          }}
        />
      </Field>
      <Text>{words.hint}</Text>
      <CommandLine command={command} copy={words.copy} />
      <Text>{words.afterwards}</Text>
      <Button type="submit" appearance="primary" className={styles.submit}>
        {words.submit}
      </Button>
      {failure !== null && <FailureBar failure={failure} />}
    </form>
  );
}
