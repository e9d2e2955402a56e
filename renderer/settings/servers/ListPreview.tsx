import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import type { ListReason } from '../../../shared/contract/list-problem.ts';
import type { ImportProblem, ListedServer } from '../../../shared/contract/server-list.ts';
import { sayListProblem } from '../../../shared/text/say-list-problem.ts';
import { text } from '../../../shared/text/text.ts';
import { type VirtualColumn, VirtualTable } from '../../ui/table/VirtualTable.tsx';

const useStyles = makeStyles({
  said: { color: tokens.colorNeutralForeground2 },
  table: {
    maxHeight: 'min(280px, 36vh)',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // The checkbox's touch area is larger than the line; let it overlap.
  check: { marginBlock: '-8px' },
  why: { color: tokens.colorNeutralForeground3, paddingInlineStart: tokens.spacingHorizontalXXXL },
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

/** More names than this are better read in the file. */
const MOST_KNOWN = 60;

/** One line of the preview. */
export interface PreviewRow {
  readonly server: ListedServer;
  /** Why it is not ticked by default; null when it is. */
  readonly why: ListReason | null;
}

interface ListPreviewProps {
  readonly fresh: readonly PreviewRow[];
  /** Already in the list. */
  readonly known: readonly ListedServer[];
  readonly problems: readonly ImportProblem[];
  /** The chosen names. */
  readonly chosen: ReadonlySet<string>;
  /** The preview is being read. */
  readonly reading: boolean;
  readonly onChoose: (name: string, chosen: boolean) => void;
}

/** What a list would add, each with a checkbox; what is already there; what could not be read, and where. */
export function ListPreview(props: ListPreviewProps): ReactElement {
  const { fresh, known, problems, chosen, reading, onChoose } = props;
  const styles = useStyles();
  const words = text.settings.addServers;
  const all = useMemo(() => columnsFor(chosen, onChoose, styles), [chosen, onChoose, styles]);
  // Most lists are names only.
  const columns = useMemo(
    () => all.filter(({ id, render }) => id === 'name' || fresh.some((row) => render(row) !== '')),
    [all, fresh],
  );
  const doubted = fresh.filter(({ why }) => why !== null).length;
  const nothing = fresh.length + known.length + problems.length === 0;
  return (
    <>
      <Text role="status" className={styles.said}>
        {reading
          ? words.reading
          : nothing
            ? words.nothing
            : words.found(fresh.length - doubted, known.length, problems.length, doubted)}
      </Text>
      {fresh.length > 0 && (
        <VirtualTable
          className={styles.table}
          label={words.fresh}
          rows={fresh}
          rowKey={({ server }) => server.name}
          columns={columns}
        />
      )}
      {problems.length > 0 && (
        <details className={styles.fold} open>
          <summary className={styles.summary}>{words.problems(problems.length)}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <ul className={styles.problems} tabIndex={0}>
            {problems.map((problem, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they never change their order
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

function columnsFor(
  chosen: ReadonlySet<string>,
  onChoose: ListPreviewProps['onChoose'],
  styles: ReturnType<typeof useStyles>,
): readonly VirtualColumn<PreviewRow>[] {
  const { fields } = text.settings.server;
  return [
    {
      id: 'name',
      header: () => fields.name.label,
      track: 'minmax(0, 3fr)',
      render: ({ server: { name }, why }) => (
        <>
          <Checkbox
            className={styles.check}
            checked={chosen.has(name)}
            aria-label={text.settings.addServers.take(name)}
            {...(why === null ? {} : { 'aria-description': sayListProblem(why) })}
            label={name}
            onChange={(_, { checked }) => onChoose(name, checked === true)}
          />
          {why !== null && <div className={styles.why}>{sayListProblem(why)}</div>}
        </>
      ),
    },
    {
      id: 'label',
      header: () => fields.label.label,
      track: 'minmax(0, 2fr)',
      render: ({ server }) => server.label,
    },
    {
      id: 'group',
      header: () => fields.group.label,
      track: 'minmax(0, 2fr)',
      render: ({ server }) => server.group.join(' / '),
    },
    {
      id: 'others',
      header: () => text.settings.server.others,
      track: 'minmax(0, 1fr)',
      render: ({ server }) => sayOthers(server),
    },
  ];
}

/** What differs from the default, in the words of the list of servers. */
function sayOthers({ capacity, port, console, transport }: ListedServer): string {
  const { noLimit, numberOfSlots, portIs, byConsole, ways } = text.settings.server;
  const slots =
    capacity === 'auto' ? '' : capacity === 'unlimited' ? noLimit : numberOfSlots(String(capacity));
  const parts = [
    slots,
    port === null ? '' : portIs(String(port)),
    console ? byConsole : '',
    transport === null ? '' : ways[transport],
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function sayProblem({ file, line, about, text: written, why }: ImportProblem): string {
  const words = text.settings.addServers;
  const where = line === null ? (file ?? '') : file === null ? words.line(line) : words.lineOf(file, line);
  const other = written === about || written === '' ? '' : written;
  const said = sayListProblem(why);
  return words.problem(where, about, other === '' ? said : words.problem('', other, said));
}

function sayNames(servers: readonly ListedServer[]): string {
  const names = servers.slice(0, MOST_KNOWN).map(({ name }) => name);
  const more = servers.length - names.length;
  return more === 0 ? names.join(', ') : text.settings.addServers.andMore(names.join(', '), more);
}
