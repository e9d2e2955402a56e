import { Field, Input, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { text } from '../../../shared/text/text.ts';
import type { QuietDraft } from '../settings-draft.ts';
import { useError, useField, useResetting } from '../use-setting.ts';
import { SettingRow } from './SettingRow.tsx';

const useStyles = makeStyles({
  times: {
    margin: 0,
    border: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    padding: `0 0 ${tokens.spacingVerticalM}`,
  },
  time: { width: '128px' },
});

/** When notifications that can wait are held back: on or off, from and until. */
export function QuietHours(): ReactElement {
  const styles = useStyles();
  const [quiet, setQuiet] = useField('quietHours');
  const error = useError('quietHours');
  const resetting = useResetting('quietHours', text.settings.off);
  const { label, hint } = text.settings.fields.quietHours;
  const set = (next: Partial<QuietDraft>): void => setQuiet({ ...quiet, ...next });
  const times = ['from', 'to'] as const;
  return (
    <>
      <SettingRow
        label={label}
        hint={`${hint} ${text.settings.defaultIs(text.settings.off)}`}
        resetting={resetting}
        error={error}
        joined={quiet.on}
      >
        <Switch
          checked={quiet.on}
          label={quiet.on ? text.settings.on : text.settings.off}
          labelPosition="before"
          onChange={(_, { checked }) => set({ on: checked })}
        />
      </SettingRow>
      {quiet.on && (
        <fieldset className={styles.times} aria-label={label}>
          {times.map((end) => (
            <Field key={end} label={text.settings.quiet[end]}>
              <Input
                className={styles.time}
                type="time"
                value={quiet[end]}
                onChange={(_, { value }) => set({ [end]: value })}
              />
            </Field>
          ))}
        </fieldset>
      )}
    </>
  );
}
