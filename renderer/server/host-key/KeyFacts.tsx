import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { HostKeyReading } from '../../../shared/domain/ssh/host-key.ts';
import { sayFailure, withHint } from '../../../shared/text/say-failure.ts';
import { text } from '../../../shared/text/text.ts';
import { Age } from '../../ui/Age.tsx';

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(8em, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', userSelect: 'text' },
  code: { fontFamily: tokens.fontFamilyMonospace },
  more: { color: tokens.colorNeutralForeground3 },
});

/** What a server has shown of its key, and where ssh keeps the one it knew before; only what is really known. */
export function KeyFacts({ reading }: { readonly reading: HostKeyReading }): ReactElement {
  const styles = useStyles();
  const { key, host, kept, failure, askedAt } = reading;
  const words = text.hostKey;
  return (
    <>
      {failure !== null && (
        <Text>
          {words.noneShown} {withHint(sayFailure(failure))}
        </Text>
      )}
      {(key !== null || kept !== null) && (
        <dl className={styles.facts}>
          {key !== null && (
            <>
              <dt className={styles.term}>{words.shown}</dt>
              <dd className={styles.fact}>
                {key.type} <code className={styles.code}>{key.sha256}</code>
              </dd>
            </>
          )}
          {key !== null && host !== null && (
            <>
              <dt className={styles.term}>{words.whose}</dt>
              <dd className={styles.fact}>
                {host} <span className={styles.more}>({words.whoseHint})</span>
              </dd>
            </>
          )}
          {kept !== null && (
            <>
              <dt className={styles.term}>{words.kept}</dt>
              <dd className={styles.fact}>{words.keptIn(kept.file, kept.line)}</dd>
            </>
          )}
          {key !== null && (
            <>
              <dt className={styles.term}>{words.when}</dt>
              <dd className={styles.fact}>
                <Age at={askedAt} />
              </dd>
            </>
          )}
        </dl>
      )}
    </>
  );
}
