import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';

/** More than these are ended only after their number was typed: nobody reads so long a list to its end. */
export const MOST_WITHOUT_TYPING = 20;

/** Whether what was typed allows so many. */
export function isNumberTyped(typed: string, number: number): boolean {
  return number <= MOST_WITHOUT_TYPING || typed.trim() === String(number);
}

interface TypedNumberProps {
  readonly number: number;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** Asks for the number of what would be ended, where it is large. */
export function TypedNumber({ number, typed, onType }: TypedNumberProps): ReactElement | null {
  if (number <= MOST_WITHOUT_TYPING) return null;
  const isWrong = typed.trim() !== '' && !isNumberTyped(typed, number);
  return (
    <Field
      label={text.people.typeNumber(number)}
      {...(isWrong ? { validationMessage: text.people.notTheNumber(number) } : {})}
    >
      <Input inputMode="numeric" value={typed} onChange={(_, { value }) => onType(value)} />
    </Field>
  );
}
