import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import type { ImportProblem, ListedServer } from '../../../shared/server-list.ts';
import { text } from '../../../shared/text/text.ts';
import { type VirtualColumn, VirtualTable } from '../VirtualTable.tsx';

const useStyles = makeStyles({
  said: { color: tokens.colorNeutralForeground2 },
  table: {
    maxHeight: 'min(280px, 36vh)',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // The box is as large as a finger; the line it stands in need not be.
  check: { marginBlock: '-8px' },
  fold: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  names: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: 'anywhere' },
  problems: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalXL,
    maxHeight: '120px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
});

/** Who reads more names than this reads the file. */
const MOST_KNOWN = 60;

interface ListPreviewProps {
  readonly fresh: readonly ListedServer[];
  /** In the list already. */
  readonly known: readonly ListedServer[];
  readonly problems: readonly ImportProblem[];
  /** Names the person does not want. */
  readonly leftOut: ReadonlySet<string>;
  /** An answer is on its way. */
  readonly reading: boolean;
  readonly onLeaveOut: (names: ReadonlySet<string>) => void;
}

/** What a list would add, each to be left out; what is there already; what could not be read, and where. */
export function ListPreview(props: ListPreviewProps): ReactElement {
  const { fresh, known, problems, leftOut, reading, onLeaveOut } = props;
  const styles = useStyles();
  const words = text.settings.addServers;
  const all = useColumns(leftOut, onLeaveOut);
  // Most lists are names only.
  const columns = useMemo(
    () => all.filter(({ id, render }) => id === 'name' || fresh.some((server) => render(server) !== '')),
    [all, fresh],
  );
  const nothing = fresh.length + known.length + problems.length === 0;
  return (
    <>
      <Text role="status" className={styles.said}>
        {reading
          ? words.reading
          : nothing
            ? words.nothing
            : words.found(fresh.length, known.length, problems.length)}
      </Text>
      {fresh.length > 0 && (
        <VirtualTable
          className={styles.table}
          label={words.fresh}
          rows={fresh}
          rowKey={({ name }) => name}
          columns={columns}
        />
      )}
      {problems.length > 0 && (
        <details className={styles.fold} open>
          <summary className={styles.summary}>{words.problems(problems.length)}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <ul className={styles.problems} tabIndex={0}>
            {problems.map((problem, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
              <li key={place}>{sayProblem(problem)}</li>
            ))}
          </ul>
        </details>
      )}
      {known.length > 0 && (
        <details className={styles.fold}>
          <summary className={styles.summary}>{words.known(known.length)}</summary>
          <p className={styles.names}>{sayNames(known)}</p>
        </details>
      )}
    </>
  );
}

function useColumns(
  leftOut: ReadonlySet<string>,
  onLeaveOut: ListPreviewProps['onLeaveOut'],
): readonly VirtualColumn<ListedServer>[] {
  const styles = useStyles();
  return useMemo(() => columnsFor(leftOut, onLeaveOut, styles.check), [leftOut, onLeaveOut, styles.check]);
}

function columnsFor(
  leftOut: ReadonlySet<string>,
  onLeaveOut: ListPreviewProps['onLeaveOut'],
  checkClass: string,
): readonly VirtualColumn<ListedServer>[] {
  const { fields, portIs, byConsole } = text.settings.server;
  const take = (name: string, taken: boolean): void =>
    onLeaveOut(new Set(taken ? [...leftOut].filter((each) => each !== name) : [...leftOut, name]));
  return [
    {
      id: 'name',
      header: () => fields.name.label,
      track: 'minmax(0, 3fr)',
      render: ({ name }) => (
        <Checkbox
          className={checkClass}
          checked={!leftOut.has(name)}
          aria-label={text.settings.addServers.take(name)}
          label={name}
          onChange={(_, { checked }) => take(name, checked === true)}
        />
      ),
    },
    {
      id: 'label',
      header: () => fields.label.label,
      track: 'minmax(0, 2fr)',
      render: ({ label }) => label,
    },
    {
      id: 'group',
      header: () => fields.group.label,
      track: 'minmax(0, 2fr)',
      render: ({ group }) => group.join(' / '),
    },
    {
      id: 'others',
      header: () => text.settings.server.others,
      track: 'minmax(0, 1fr)',
      render: ({ port, console }) =>
        [port === null ? '' : portIs(String(port)), console ? byConsole : '']
          .filter((part) => part !== '')
          .join(', '),
    },
  ];
}

function sayProblem({ file, line, text: written, why }: ImportProblem): string {
  const words = text.settings.addServers;
  const where = line === null ? (file ?? '') : file === null ? words.line(line) : words.lineOf(file, line);
  return words.problem(where, written, why);
}

function sayNames(servers: readonly ListedServer[]): string {
  const names = servers.slice(0, MOST_KNOWN).map(({ name }) => name);
  const more = servers.length - names.length;
  return more === 0 ? names.join(', ') : text.settings.addServers.andMore(names.join(', '), more);
}
