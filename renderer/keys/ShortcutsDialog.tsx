import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { usePage } from '../state/store-context.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { keysOf, SHORTCUTS, type ShortcutScope } from './shortcuts.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '840px' },
  // Not on the scrolling element: in a box that is too low there is always room for one more column.
  columns: { columnWidth: '340px', columnGap: tokens.spacingHorizontalXXL },
  section: { breakInside: 'avoid', marginBottom: tokens.spacingVerticalL },
  scope: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase300 },
  list: {
    display: 'grid',
    gridTemplateColumns: '112px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalSNudge,
    margin: 0,
    alignItems: 'baseline',
  },
  what: { margin: 0, overflowWrap: 'anywhere' },
  key: {
    display: 'inline-block',
    minWidth: '20px',
    boxSizing: 'border-box',
    textAlign: 'center',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
});

const SCOPES: readonly ShortcutScope[] = ['everywhere', 'search', 'sessions', 'people', 'list'];

/** Every key and what it does. */
export function ShortcutsDialog(): ReactElement {
  const styles = useStyles();
  return (
    <DialogFrame
      className={styles.surface}
      title={text.shortcuts.title}
      onlyText
      close={text.shortcuts.close}
    >
      <div className={styles.columns}>
        {SCOPES.map((scope) => (
          <section key={scope} className={styles.section}>
            <h3 className={styles.scope}>{text.shortcuts.scope[scope]}</h3>
            <dl className={styles.list}>
              {rowsOf(scope).map(({ name, combinations, does }) => (
                <Fragment key={name}>
                  <dt>
                    {combinations.map((combination, index) => (
                      <Fragment key={combination}>
                        {index > 0 && ` ${text.shortcuts.or} `}
                        <Combination keys={keysOf(combination)} />
                      </Fragment>
                    ))}
                  </dt>
                  <dd className={styles.what}>{does}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  );
}

function Combination({ keys }: { readonly keys: readonly string[] }): ReactElement {
  const styles = useStyles();
  const isMac = usePage((state) => state.info?.platform === 'darwin');
  return (
    <>
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && ' + '}
          <kbd className={styles.key}>{isMac && key === 'Ctrl' ? '⌘' : nameOf(key)}</kbd>
        </Fragment>
      ))}
    </>
  );
}

interface ShortcutText {
  readonly name: string;
  readonly combinations: readonly string[];
  readonly does: string;
}

/** The shortcuts of a scope, each with its sentence. One without a sentence does not compile: see `EveryShortcut`. */
function rowsOf(scope: ShortcutScope): readonly ShortcutText[] {
  const combinations: Readonly<Record<string, readonly string[]>> = SHORTCUTS[scope];
  const does: Readonly<Record<string, string>> = (text.shortcuts.does satisfies EveryShortcut)[scope];
  return Object.keys(combinations).map((name) => ({
    name,
    combinations: combinations[name] ?? [],
    does: does[name] ?? '',
  }));
}

type EveryShortcut = {
  readonly [Scope in ShortcutScope]: Readonly<Record<keyof (typeof SHORTCUTS)[Scope], string>>;
};

function nameOf(key: string): string {
  const names: Readonly<Record<string, string>> = text.shortcuts.key;
  return names[key] ?? key;
}
