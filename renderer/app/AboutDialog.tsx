import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import { text } from '../../shared/text/text.ts';
import { ask } from '../notices/notice-actions.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'baseline',
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: 'anywhere', userSelect: 'text' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  folder: { marginTop: tokens.spacingVerticalXS },
});

/** What this program is: its version and those of its parts, where it keeps its data, and its licences. */
export function AboutDialog(): ReactElement | null {
  const styles = useStyles();
  const store = useStore();
  const info = usePage((state) => state.info);
  if (info === null) return null;
  const words = text.about;
  const { versions, licences } = info;
  // Names, the same in every language.
  const parts = { Electron: versions.electron, Chromium: versions.chromium, 'Node.js': versions.node };
  return (
    <DialogFrame title={words.title} close={words.close}>
      <Text>{words.what}</Text>
      <dl className={styles.facts}>
        {Object.entries({ [words.version]: info.version, ...parts }).map(([name, version]) => (
          <Fact key={name} name={name}>
            {version}
          </Fact>
        ))}
        <Fact name={words.dataFolder}>
          <div>{info.dataFolder}</div>
          <Button
            className={styles.folder}
            size="small"
            icon={<FolderOpen20Regular />}
            onClick={() => void ask(store, 'dataFolder.open', undefined)}
          >
            {words.openFolder}
          </Button>
        </Fact>
        <Fact name={words.licences}>
          {licences.length === 0 ? (
            words.fromSource
          ) : (
            <div className={styles.buttons}>
              {licences.map((of) => (
                <Button key={of} size="small" onClick={() => void ask(store, 'licence.open', { of })}>
                  {words.licence[of]}
                </Button>
              ))}
            </div>
          )}
        </Fact>
      </dl>
    </DialogFrame>
  );
}

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

function Fact({ name, children }: FactProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}
