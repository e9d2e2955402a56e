import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { LONGEST_REASON } from '../../../shared/contract/anyway.ts';
import { text } from '../../../shared/text/text.ts';
import type { AnywayDraft, AnywayWrong } from './anyway-draft.ts';

interface AnywayFieldsProps {
  /** The user to log off. */
  readonly user: string;
  readonly draft: AnywayDraft;
  readonly onDraft: (draft: AnywayDraft) => void;
  /** Null until somebody has tried. */
  readonly wrong: AnywayWrong | null;
}

/** The name of the user, and why. */
export function AnywayFields({ user, draft, onDraft, wrong }: AnywayFieldsProps): ReactElement {
  const words = text.logOffAnyway;
  return (
    <>
      <Field label={words.user} hint={words.userHint(user)} {...validationOf(wrong?.user)}>
        <Input
          autoComplete="off"
          spellCheck={false}
          value={draft.user}
          onChange={(_, { value }) => onDraft({ ...draft, user: value })}
        />
      </Field>
      <Field label={words.reason} hint={words.reasonHint} {...validationOf(wrong?.reason)}>
        <Input
          autoComplete="off"
          maxLength={LONGEST_REASON}
          value={draft.reason}
          onChange={(_, { value }) => onDraft({ ...draft, reason: value })}
        />
      </Field>
    </>
  );
}

function validationOf(wrong: string | null | undefined): { readonly validationMessage?: string } {
  return wrong == null ? {} : { validationMessage: wrong };
}
