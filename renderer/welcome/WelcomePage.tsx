import {
  CompoundButton,
  type CompoundButtonProps,
  makeStyles,
  Text,
  Title2,
  Title3,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowImport24Regular,
  Desktop24Regular,
  Eye24Regular,
  TextBulletListAdd24Regular,
} from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import type { Failure } from '../../shared/domain/failure.ts';
import { THIS_COMPUTER } from '../../shared/names/server-name.ts';
import { text } from '../../shared/text/text.ts';
import { FailureBar } from '../notices/FailureBar.tsx';
import { addServers, importServers, pasteServers } from '../settings/servers/add-servers.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { showDemo } from './demo-actions.ts';
import { FirstSshServer } from './FirstSshServer.tsx';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    overflowY: 'auto',
    display: 'grid',
    // Never wider than the window, however long a word is.
    gridTemplateColumns: 'minmax(0, 1fr)',
    placeItems: 'center',
    padding: tokens.spacingHorizontalXL,
  },
  content: {
    width: '100%',
    maxWidth: '680px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  title: { margin: 0 },
  ways: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex' },
  way: { width: '100%', maxWidth: 'none', justifyContent: 'start', overflowWrap: 'anywhere' },
  // The same place in each, however long the words are.
  icon: { flexShrink: 0 },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  needs: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Shown while there are no servers: what the program does, the ways to add servers, and what it needs. */
export function WelcomePage(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const isDemo = usePage((state) => state.info?.demo !== false);
  const isOverSsh = usePage((state) => state.info?.usualTransport === 'ssh');
  const [failure, setFailure] = useState<Failure | null>(null);
  const words = text.welcome;

  async function watchThisComputer(): Promise<void> {
    setFailure(await addServers(store, [{ name: THIS_COMPUTER }]));
  }

  return (
    <main className={styles.page}>
      <div className={styles.content}>
        <Title2 as="h1" className={styles.title}>
          {text.appName}
        </Title2>
        <Text>
          {words.what} {words.how}
        </Text>
        <Title3 as="h2" className={styles.title}>
          {words.add}
        </Title3>
        {isOverSsh && <FirstSshServer />}
        <ul className={styles.ways}>
          <Way
            appearance={isOverSsh ? 'secondary' : 'primary'}
            icon={<ArrowImport24Regular />}
            words={words.import}
            onClick={() => void importServers(store)}
          />
          <Way
            icon={<TextBulletListAdd24Regular />}
            words={words.paste}
            onClick={() => pasteServers(store)}
          />
          {!isOverSsh && (
            <Way
              icon={<Desktop24Regular />}
              words={words.thisComputer}
              onClick={() => void watchThisComputer()}
            />
          )}
          {!isDemo && (
            <Way icon={<Eye24Regular />} words={words.demo} onClick={() => void showDemo(store, true)} />
          )}
        </ul>
        {failure !== null && <FailureBar failure={failure} />}
        <Text className={styles.small}>{words.drop}</Text>
        <Text as="h2" weight="semibold" className={styles.title}>
          {words.needsTitle}
        </Text>
        <ul className={styles.needs}>
          {Object.values(isOverSsh ? words.overSsh.needs : words.needs).map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      </div>
    </main>
  );
}

interface WayProps {
  readonly words: { readonly name: string; readonly hint: string };
  readonly icon: ReactElement;
  readonly appearance?: NonNullable<CompoundButtonProps['appearance']>;
  readonly onClick: () => void;
}

/** One way to start. */
function Way({ words, icon, appearance = 'secondary', onClick }: WayProps): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <CompoundButton
        className={styles.way}
        appearance={appearance}
        icon={{ children: icon, className: styles.icon }}
        secondaryContent={words.hint}
        onClick={onClick}
      >
        {words.name}
      </CompoundButton>
    </li>
  );
}
