import { Field, makeStyles, mergeClasses, Text, Textarea, tokens } from '@fluentui/react-components';
import { type ReactElement, useId, useMemo, useState } from 'react';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import { templateFor } from '../../../shared/domain/message-templates.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { text } from '../../../shared/text/text.ts';
import { labelOf } from '../../jobs/job-cards.ts';
import { type Scope, sayScope, serversIn } from '../../scope/scope.ts';
import { closeDialog } from '../../state/navigation.ts';
import { usePage, useStore } from '../../state/store-context.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { targetKeys } from '../long-disconnected.ts';
import { act, actOnAll } from '../session-actions.ts';
import type { SessionTarget } from '../session-target.ts';
import { isMessage, previewOf } from './message-draft.ts';
import { type Recipient, RecipientsTable } from './RecipientsTable.tsx';
import { SavedMessages } from './SavedMessages.tsx';

const useStyles = makeStyles({
  counter: { textAlign: 'end', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  preview: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface MessageDialogProps {
  /** At least one. */
  readonly targets: readonly SessionTarget[];
  /** What they were chosen by; left out for a selection. */
  readonly scope?: Scope;
}

/** Sends a message to one or several users, and previews it as the first of them will see it. */
export function MessageDialog({ targets, scope }: MessageDialogProps): ReactElement | null {
  const styles = useStyles();
  const store = useStore();
  const previewId = useId();
  const asker = usePage((state) => state.info?.caller ?? '');
  const servers = usePage((state) => state.fleet?.servers);
  const begin = usePage((state) =>
    templateFor('request', state.settings ?? DEFAULT_SETTINGS, messageTemplates()),
  );
  const [template, setTemplate] = useState(begin);
  const recipients = useMemo(() => {
    const keys = targetKeys(targets);
    return targets.map((target, place): Recipient => ({ ...target, key: keys[place] ?? '' }));
  }, [targets]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(targetKeys(targets)));
  /** Said once: how many servers it has does not change what was asked. */
  const [said] = useState(() =>
    scope === undefined ? null : sayScope(scope, serversIn(scope, store.getState())),
  );
  const wanted = recipients.filter(({ key }) => ticked.has(key));
  const first = wanted[0] ?? targets[0];
  if (first === undefined || servers === undefined) return null;

  const user = first.session.user ?? '';
  const isText = isMessage(template);
  const sendable = isText && wanted.length > 0;
  const preview = previewOf(template, first, asker);

  function send(): void {
    if (!sendable || first === undefined) return;
    closeDialog(store);
    if (targets.length === 1) void act(store, 'message', first, template.trim());
    else void actOnAll(store, 'message', wanted, template.trim());
  }

  return (
    <DialogFrame
      title={
        targets.length === 1
          ? text.message.titleOne(user, labelOf(servers, first.server))
          : said === null
            ? text.message.titleMany(wanted.length)
            : text.recipients.titleScope(wanted.length, said)
      }
      submit={{
        label: targets.length === 1 ? text.message.send : text.recipients.sendMany(wanted.length),
        disabled: !sendable,
        onSubmit: send,
      }}
      close={text.message.cancel}
    >
      {targets.length > 1 && <RecipientsTable recipients={recipients} ticked={ticked} onTick={setTicked} />}
      <Field label={text.message.field} hint={text.message.placeholders}>
        <Textarea
          rows={4}
          resize="vertical"
          value={template}
          aria-invalid={!isText}
          onChange={(_, { value }) => setTemplate(value)}
        />
      </Field>
      <Text size={200} block role="status" className={mergeClasses(styles.counter, !isText && styles.wrong)}>
        {text.message.counter(template.trim().length)}
        {!isText && `. ${text.message.length}`}
      </Text>
      <SavedMessages written={template} onPick={setTemplate} />
      <div>
        <Text size={200} id={previewId} className={styles.hint}>
          {text.message.preview(user)}
        </Text>
        <blockquote className={styles.preview} aria-labelledby={previewId}>
          {preview.text}
        </blockquote>
        {preview.cut && (
          <Text size={200} block>
            {text.message.cut}
          </Text>
        )}
        {wanted.length > 1 && (
          <Text size={200} block className={styles.hint}>
            {text.message.others(wanted.length - 1)}
          </Text>
        )}
      </div>
    </DialogFrame>
  );
}
