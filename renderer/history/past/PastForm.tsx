import { Combobox, Field, Input, makeStyles, Option, Select, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { NO_SERVERS } from '../../state/empty.ts';
import { usePage, useStore } from '../../state/store-context.ts';
import { dayOf } from '../../ui/calendar-day.ts';
import { PAST_TIMES, type PastQuestion, periodAsked } from './past-question.ts';
import { suggestPeople, suggestServers } from './past-suggestions.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  field: { flex: '1 1 140px', minWidth: 0, maxWidth: '300px' },
  // The field within has a width of its own, which would push the arrow out.
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  day: { flex: '1 1 148px', minWidth: 0, maxWidth: '180px' },
  time: { flex: '0 1 112px', minWidth: 0 },
});

interface PastFormProps {
  readonly question: PastQuestion;
  readonly onQuestion: (change: Partial<PastQuestion>) => void;
}

/** Who, where and when. */
export function PastForm({ question, onQuestion }: PastFormProps): ReactElement {
  const styles = useStyles();
  const words = text.past;
  return (
    <search className={styles.form}>
      <PersonField person={question.person} onPerson={(person) => onQuestion({ person })} />
      <ServerField question={question} onQuestion={onQuestion} />
      <Field label={words.when} className={styles.field}>
        <Select
          value={question.when}
          onChange={(_, { value }) => {
            const when = PAST_TIMES.find((each) => each === value) ?? 'today';
            onQuestion({ when, ...(question.day === '' ? { day: dayOf(Date.now()) } : {}) });
          }}
        >
          {PAST_TIMES.map((when) => (
            <option key={when} value={when}>
              {words.whens[when]}
            </option>
          ))}
        </Select>
      </Field>
      {question.when === 'day' && <DayFields question={question} onQuestion={onQuestion} />}
    </search>
  );
}

function DayFields({ question, onQuestion }: PastFormProps): ReactElement {
  const styles = useStyles();
  const words = text.past;
  const { day, from, until } = question;
  const isWrong = periodAsked(question, Date.now()) === null;
  const wrong = isWrong && day !== '' && from > until ? { validationMessage: words.wrongTime } : {};
  return (
    <>
      <Field label={words.day} className={styles.day}>
        <Input
          className={styles.input}
          type="date"
          value={day}
          max={dayOf(Date.now())}
          onChange={(_, { value }) => onQuestion({ day: value })}
        />
      </Field>
      <Field label={words.from} className={styles.time}>
        <Input
          className={styles.input}
          type="time"
          value={from}
          onChange={(_, { value }) => onQuestion({ from: value })}
        />
      </Field>
      <Field label={words.until} className={styles.time} {...wrong}>
        <Input
          className={styles.input}
          type="time"
          value={until}
          onChange={(_, { value }) => onQuestion({ until: value })}
        />
      </Field>
    </>
  );
}

interface PersonFieldProps {
  readonly person: string;
  readonly onPerson: (person: string) => void;
}

/** Any name; those who are on now are suggested. */
function PersonField({ person, onPerson }: PersonFieldProps): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <Field label={text.past.person} className={styles.field}>
      <Combobox
        className={styles.input}
        freeform
        clearable
        placeholder={text.past.personHint}
        value={person}
        selectedOptions={[]}
        onOpenChange={(_, { open }) => setOpen(open)}
        onChange={({ target }) => onPerson(target.value)}
        onOptionSelect={(_, { optionValue }) => onPerson(optionValue ?? '')}
      >
        {isOpen && <PersonOptions typed={person} />}
      </Combobox>
    </Field>
  );
}

/** Only while the list is open: a thousand servers are looked through, and they change all the time. */
function PersonOptions({ typed }: { readonly typed: string }): ReactElement {
  const servers = usePage(({ fleet }) => fleet?.servers ?? NO_SERVERS);
  const people = useMemo(() => suggestPeople(servers, typed), [servers, typed]);
  return (
    <>
      {people.map((user) => (
        <Option key={user} value={user}>
          {user}
        </Option>
      ))}
    </>
  );
}

/** The value of the option for all servers; no server has such a name. */
const ALL = '*';

function ServerField({ question, onQuestion }: PastFormProps): ReactElement {
  const styles = useStyles();
  const chosen = usePage(({ fleet }) => fleet?.servers.find(({ name }) => name === question.server)?.label);
  const store = useStore();
  const [typed, setTyped] = useState<string | null>(null);
  const words = text.past;
  return (
    <Field label={words.server} className={styles.field}>
      <Combobox
        className={styles.input}
        value={typed ?? chosen ?? words.allServers}
        selectedOptions={[chosen === undefined ? ALL : (question.server ?? ALL)]}
        onChange={({ target }) => setTyped(target.value)}
        placeholder={chosen ?? words.allServers}
        // Open, it is empty: what is typed then finds a server, and is not behind the name of another one.
        onOpenChange={(_, { open }) => setTyped(open ? '' : null)}
        onBlur={() => setTyped(null)}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(null);
          const servers = store.getState().fleet?.servers ?? NO_SERVERS;
          onQuestion({ server: servers.find(({ name }) => name === optionValue)?.name ?? null });
        }}
      >
        <Option value={ALL}>{words.allServers}</Option>
        {typed !== null && <ServerOptions typed={typed} />}
      </Combobox>
    </Field>
  );
}

function ServerOptions({ typed }: { readonly typed: string }): ReactElement {
  const servers = usePage(({ fleet }) => fleet?.servers ?? NO_SERVERS);
  const found = useMemo(() => suggestServers(servers, typed), [servers, typed]);
  return (
    <>
      {found.map(({ name, label }) => (
        <Option key={name} value={name} text={label}>
          {label}
        </Option>
      ))}
    </>
  );
}
