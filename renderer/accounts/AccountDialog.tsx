import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { ACCOUNT_USES, type AccountUse } from '../../shared/domain/accounts/stored-account.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import { isLocalAccount, LONGEST_ACCOUNT, parseStoredAccount } from '../../shared/names/account-to-store.ts';
import { sayWithHint } from '../../shared/text/say-failure.ts';
import { text } from '../../shared/text/text.ts';
import { type Scope, sayScope, serversIn } from '../scope/scope.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { AccountTable } from './AccountTable.tsx';
import { accountChoice } from './account-choice.ts';
import { type AccountRow, resultHints } from './account-rows.ts';
import { useAccounts } from './use-accounts.ts';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  progress: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  // Fluent gives an input a width of its own, which a narrow window does not have.
  input: { minWidth: 0 },
});

/**
 * The account that Windows is to use for a server, or for each server of a group. They are those of the moment when it was
 * opened: none is added to what the user has read.
 */
export function AccountDialog({ scope }: { readonly scope: Scope }): ReactElement {
  const store = useStore();
  const [{ names, title, leftOut }] = useState(() => {
    const state = store.getState();
    const servers = serversIn(scope, state);
    const names = servers.flatMap(({ name }) => (accountChoice(state, name) === 'possible' ? [name] : []));
    const where = scope.kind === 'server' ? (servers[0]?.label ?? scope.server) : sayScope(scope, servers);
    const title = text.accounts.title(where);
    return { names, title, leftOut: servers.length - names.length };
  });
  if (names.length === 0) {
    return (
      <DialogFrame title={title} close={text.accounts.close} onlyText>
        <Text>{text.accounts.noServers}</Text>
      </DialogFrame>
    );
  }
  return <OpenAccountDialog title={title} servers={names} leftOut={leftOut} />;
}

interface OpenAccountDialogProps {
  readonly title: string;
  readonly servers: readonly ServerName[];
  /** How many of the group are asked in another way. */
  readonly leftOut: number;
}

function OpenAccountDialog({ title, servers, leftOut }: OpenAccountDialogProps): ReactElement {
  const styles = useStyles();
  const isDemo = usePage(({ info }) => info?.demo === true);
  const { rows, isStoring, store, remove, stop } = useAccounts(servers);
  const [typed, setTyped] = useState('');
  const [use, setUse] = useState<AccountUse>('windows');
  const [tried, setTried] = useState(false);
  const words = text.accounts;
  const account = parseStoredAccount(typed);
  function onSubmit(): void {
    setTried(true);
    if (account !== null && !isStoring) void store(account, use);
  }
  return (
    <DialogFrame
      title={title}
      close={words.close}
      submit={{ label: words.start(servers.length), disabled: isStoring, onSubmit }}
    >
      <Text>
        {words.about} {words.password}
      </Text>
      {servers.length > 1 && <Text>{words.group(servers.length)}</Text>}
      {leftOut > 0 && <Text className={styles.hint}>{words.leftOut(leftOut)}</Text>}
      {isDemo && <Text weight="semibold">{words.demo}</Text>}
      <Field
        label={words.account}
        hint={words.accountHint}
        {...(tried && account === null ? { validationMessage: words.badAccount } : {})}
      >
        <Input
          className={styles.input}
          autoComplete="off"
          spellCheck={false}
          maxLength={LONGEST_ACCOUNT}
          value={typed}
          disabled={isStoring}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      {account !== null && isLocalAccount(account) && <Text className={styles.hint}>{words.local}</Text>}
      <Field label={words.use}>
        <RadioGroup
          value={use}
          disabled={isStoring}
          onChange={(_, { value }) => setUse(ACCOUNT_USES.find((each) => each === value) ?? 'windows')}
        >
          {ACCOUNT_USES.map((each) => (
            <Radio key={each} value={each} label={words.uses[each]} />
          ))}
        </RadioGroup>
      </Field>
      <AccountTable
        rows={rows}
        use={use}
        isStoring={isStoring}
        onRemove={(server) => void remove(server, use)}
      />
      <div className={styles.progress}>
        <Text role="status">{isStoring ? words.progress(countDone(rows), rows.length) : ''}</Text>
        {isStoring && <Button onClick={stop}>{words.stop}</Button>}
      </div>
      <Results rows={rows} />
    </DialogFrame>
  );
}

/** What went wrong, and what the results mean. */
function Results({ rows }: { readonly rows: readonly AccountRow[] }): ReactElement {
  const failures = rows.flatMap(({ failure }) => (failure === null ? [] : [sayWithHint(failure)]));
  return (
    <>
      {[...new Set(failures)].map((said) => (
        <MessageBar key={said} intent="error" layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      ))}
      {resultHints(rows).map((hint) => (
        <MessageBar key={hint} intent="warning" layout="multiline">
          <MessageBarBody>{hint}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}

function countDone(rows: readonly AccountRow[]): number {
  return rows.filter(({ step }) => step !== 'waiting' && step !== 'open').length;
}
