import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
});

interface CardProps {
  readonly className?: string;
  /** Its name, where it has no heading. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A part of a page that stands out from its ground. */
export function Card({ className, label, children }: CardProps): ReactElement {
  const styles = useStyles();
  return (
    <section aria-label={label} className={mergeClasses(styles.card, className)}>
      {children}
    </section>
  );
}
