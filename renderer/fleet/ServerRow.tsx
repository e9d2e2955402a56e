import { makeStyles, mergeClasses, Spinner, Tooltip, tokens } from '@fluentui/react-components';
import { Alert16Regular } from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { stopsQuestions } from '../../shared/domain/failure.ts';
import type { Report, ServerView, Session } from '../../shared/domain/model.ts';
import { sayFullFor } from '../../shared/text/history/say-full-since.ts';
import { sayIdleBriefly } from '../../shared/text/say-idle.ts';
import { sayWork } from '../../shared/text/say-work.ts';
import { text } from '../../shared/text/text.ts';
import { usePage } from '../state/store-context.ts';
import { Age } from '../ui/Age.tsx';
import type { ListedServer } from './list-search.ts';
import { SlotPips } from './SlotPips.tsx';
import { StatusIcon } from './StatusIcon.tsx';
import { shortName } from './short-names.ts';
import { needOf, sayAllWork, saySlots, sayStatus } from './situation.ts';

const useStyles = makeStyles({
  row: {
    boxSizing: 'border-box',
    height: '100%',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gridTemplateRows: '20px 16px',
    alignContent: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'default',
    position: 'relative',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
  },
  selected: {
    // The pane's own colours: Fluent's subtle ones are for a lighter background, and their hover colour is invisible on
    // this one.
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1 },
    boxShadow: tokens.shadow2,
    '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
    // The mark at the left, as in Windows' own lists; high contrast shows it as a border.
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '16px',
      bottom: '16px',
      borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusCircular,
    },
  },
  icon: { gridRow: '1 / span 2', alignSelf: 'center', display: 'flex' },
  names: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    minWidth: 0,
    lineHeight: tokens.lineHeightBase300,
    // A name with too little room wraps to a second line, which is hidden.
    flexWrap: 'wrap',
    height: '20px',
    overflow: 'hidden',
  },
  label: { fontWeight: tokens.fontWeightSemibold, maxWidth: '100%' },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, flex: '1 1 56px' },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  pips: {
    justifySelf: 'end',
    alignSelf: 'center',
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
  },
  mark: { display: 'flex', color: tokens.colorBrandForeground1 },
  second: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  /** A search hit uses the whole line: who, how and how long is what the user searched for. */
  whole: { gridColumn: '2 / span 2', display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  more: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  hit: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  age: { justifySelf: 'end', color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  asking: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    // Most answers come at once; a spinner is shown only after a delay.
    opacity: 0,
    animationName: { to: { opacity: 1 } },
    animationDelay: '400ms',
    animationDuration: '1ms',
    animationFillMode: 'forwards',
  },
});

interface ServerRowProps {
  readonly server: ServerView;
  /** The users the search found here. */
  readonly found: readonly Session[];
  readonly selected: boolean;
  /** A wait for a slot here is set. */
  readonly waiting: boolean;
  /** The end of all names, which is not shown; empty where they have none in common. */
  readonly suffix: string;
}

/** One server of the list in two lines. Renders only when its own report changed. */
export const ServerRow = memo(function ServerRow({
  server,
  found,
  selected,
  waiting,
  suffix,
}: ServerRowProps): ReactElement {
  const styles = useStyles();
  const need = needOf(server);
  return (
    <div className={mergeClasses(styles.row, selected && styles.selected)}>
      <span className={styles.icon}>
        <StatusIcon need={need} />
      </span>
      <span className={styles.names}>
        <span
          className={mergeClasses(styles.label, styles.cut)}
          title={text.list.fullName(server.label, server.name)}
        >
          {server.label === server.name ? shortName(server.name, suffix) : server.label}
        </span>
        {server.label !== server.name && (
          <span className={mergeClasses(styles.name, styles.cut)} title={server.name}>
            {shortName(server.name, suffix)}
          </span>
        )}
      </span>
      <span className={styles.pips}>
        {waiting && (
          <Tooltip relationship="inaccessible" content={text.wait.mark}>
            <span className={styles.mark}>
              <Alert16Regular aria-hidden />
            </span>
          </Tooltip>
        )}
        <SlotPips slots={server.slots} need={need} />
      </span>
      <Situation server={server} found={found} />
      {found.length === 0 && (
        <span className={mergeClasses(styles.second, styles.age)}>
          {server.asking && (
            <span className={styles.asking}>
              <Spinner size="extra-tiny" aria-hidden />
              {text.list.asking}
            </span>
          )}
          {!server.asking && server.report !== null && <Asked report={server.report} />}
        </span>
      )}
    </div>
  );
});

/** When it was asked, and that it was over ssh where this computer usually asks otherwise. */
function Asked({ report }: { readonly report: Report }): ReactElement | null {
  const marksSsh = usePage(({ info }) => info !== null && info.usualTransport !== 'ssh');
  // It is not asked any more: there is no time to show.
  if (report.kind === 'noAnswer' && stopsQuestions(report.error.code)) return null;
  return (
    <>
      {marksSsh && report.via === 'ssh' && `${text.list.overSsh} · `}
      <Age at={report.askedAt} />
    </>
  );
}

interface SituationProps {
  readonly server: ServerView;
  readonly found: readonly Session[];
}

/** The second line: the users the search found here, else the status of the server. */
function Situation({ server, found }: SituationProps): ReactElement {
  const styles = useStyles();
  const [first, ...others] = found;
  if (first === undefined) {
    return (
      <span className={mergeClasses(styles.second, styles.cut)} title={saySituationInFull(server)}>
        {saySituationBriefly(server)}
      </span>
    );
  }
  return (
    <span
      className={mergeClasses(styles.second, styles.whole)}
      title={found.map((each) => sayFoundInFull(each, server)).join('\n')}
    >
      <span className={styles.cut}>
        <span className={styles.hit}>{first.user}</span>, {sayFound(first)}
      </span>
      {others.length > 0 && <span className={styles.more}>{text.list.moreFoundShort(others.length)}</span>}
    </span>
  );
}

/** The row's label for screen readers. Without an age, which would be announced again every minute. */
export function sayRow({ server, found }: ListedServer, waiting: boolean): string {
  const { label, name } = server;
  const [first, ...others] = found;
  const parts = [
    label,
    ...(label === name ? [] : [name]),
    saySituation(server),
    waiting ? text.wait.mark : '',
    first === undefined ? '' : `${first.user}, ${sayFound(first)}`,
    others.length === 0 ? '' : text.list.moreFound(others.length),
  ];
  return joined(parts);
}

function saySituation(server: ServerView): string {
  return joined([sayStatus(server), saySlots(server), sayAllWork(server)]);
}

/** With for how long it is full, by the time of its answer: a row is not rendered again for a title. */
function saySituationInFull(server: ServerView): string {
  return sayFullFor(saySituation(server), server.fullSince, server.report?.askedAt ?? 0);
}

/** That all work would be cut off behind the numbers, which the slots beside it show too. */
function saySituationBriefly(server: ServerView): string {
  const allWork = sayAllWork(server);
  return joined([sayStatus(server), allWork === '' ? saySlots(server) : allWork]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function sayFound({ state, idleMinutes }: Session): string {
  return text.list.found(text.stateWithin[state], idleMinutes, state === 'disconnected');
}

function sayFoundInFull(session: Session, { works }: ServerView): string {
  const work = works[session.id];
  const facts =
    sayIdleBriefly(session) + (work === undefined || work.verdict === 'unknown' ? '' : `, ${sayWork(work)}`);
  return text.list.foundTitle(session.user ?? '', text.stateWithin[session.state], facts);
}
