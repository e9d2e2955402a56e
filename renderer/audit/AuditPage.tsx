import {
  Button,
  makeStyles,
  mergeClasses,
  SearchBox,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { type ReactElement, useCallback, useMemo, useState } from 'react';
import type { Result } from '../../shared/contract/bridge.ts';
import type { AuditLine } from '../../shared/domain/audit.ts';
import { text } from '../../shared/text/text.ts';
import { FailureBar } from '../notices/FailureBar.tsx';
import { usePage, useStore } from '../state/store-context.ts';
import { useAnswer } from '../state/use-answer.ts';
import { PageShell } from '../ui/PageShell.tsx';
import { type VirtualColumn, VirtualTable } from '../ui/table/VirtualTable.tsx';
import { TYPING_PAUSE_MS } from '../ui/typing.ts';
import { AuditCopyLine } from './AuditCopyLine.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { type AuditDraft, auditQuestion, isFiltered, WHOLE_LOG } from './audit-draft.ts';
import { exportAudit, readAudit } from './audit-requests.ts';
import { type AuditRow, auditRows } from './audit-rows.ts';

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  search: { flex: '1 1 220px', maxWidth: '480px' },
  said: { color: tokens.colorNeutralForeground3 },
  table: {
    flexGrow: 1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
  },
});

const useIntentStyles = makeStyles({
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  info: {},
});

/** The page shows at most this many lines; the export has all. */
const MOST_LINES = 2000;

type Answer = Result<readonly AuditLine[]> | null;

/** Who did what to which session, newest first; with search and export. */
export function AuditPage(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const [draft, setDraft] = useState(WHOLE_LOG);
  const [answer, again] = useAudit(draft);
  const rows = useMemo(() => (answer?.ok ? auditRows(answer.value) : []), [answer]);
  return (
    <PageShell title={text.audit.title}>
      <div className={styles.top}>
        <SearchBox
          className={styles.search}
          aria-label={text.audit.search}
          placeholder={text.audit.search}
          value={draft.search}
          onChange={(_, { value: search }) => setDraft({ ...draft, search })}
        />
        <Button
          icon={<ArrowDownload20Regular />}
          disabledFocusable={rows.length === 0}
          onClick={() => void exportAudit(store, auditQuestion(draft, Date.now()))}
        >
          {text.audit.export}
        </Button>
      </div>
      <AuditCopyLine />
      <AuditFilters draft={draft} onChange={setDraft} />
      {answer?.ok === false && <FailureBar failure={answer.error} onTryAgain={again} />}
      {answer === null && <Spinner label={text.loading} />}
      <Text size={200} role="status" className={styles.said}>
        {answer?.ok && sayCount(rows.length, draft)}
      </Text>
      {rows.length > 0 && (
        <VirtualTable
          className={styles.table}
          label={text.audit.title}
          rows={rows}
          rowKey={({ key }) => key}
          columns={COLUMNS}
        />
      )}
    </PageShell>
  );
}

/**
 * The lines the draft asks for; null until the first answer. Asks again when typing pauses, when a job reaches its next
 * step, and when the returned function is called.
 */
function useAudit(draft: AuditDraft): readonly [Answer, () => void] {
  const store = useStore();
  const jobs = usePage((state) => state.fleet?.jobs);
  const ask = useCallback(
    () => readAudit(store, auditQuestion(draft, Date.now()), MOST_LINES),
    [store, draft],
  );
  return useAnswer(ask, { pauseMs: draft === WHOLE_LOG ? 0 : TYPING_PAUSE_MS, news: [jobs] });
}

function sayCount(lines: number, draft: AuditDraft): string {
  if (lines > 0) return lines < MOST_LINES ? text.audit.count(lines) : text.audit.newest(lines);
  if (isFiltered(draft)) return text.audit.nothingMatches;
  const search = draft.search.trim();
  return search === '' ? text.audit.empty : text.audit.nothingFound(search);
}

function What({ row: { what, intent } }: { readonly row: AuditRow }): ReactElement {
  const intents = useIntentStyles();
  return (
    <Text
      size={200}
      weight={intent === null ? 'regular' : 'semibold'}
      className={mergeClasses(intent !== null && intents[intent])}
    >
      {what}
    </Text>
  );
}

const COLUMNS: readonly VirtualColumn<AuditRow>[] = [
  { id: 'when', header: () => text.audit.when, track: '156px', render: ({ when }) => when },
  { id: 'who', header: () => text.audit.who, track: 'minmax(0, 1fr)', render: ({ who }) => who },
  { id: 'action', header: () => text.audit.actionColumn, track: '112px', render: ({ action }) => action },
  { id: 'what', header: () => text.audit.what, track: '96px', render: (row) => <What row={row} /> },
  {
    id: 'server',
    header: () => text.batch.server,
    track: 'minmax(0, 1.2fr)',
    render: ({ server }) => server,
  },
  { id: 'user', header: () => text.sessions.user, track: 'minmax(0, 1.2fr)', render: ({ user }) => user },
  { id: 'detail', header: () => text.audit.detail, track: 'minmax(0, 4fr)', render: ({ detail }) => detail },
  { id: 'way', header: () => text.audit.way, track: '96px', render: ({ way }) => way, isMinor: true },
  {
    id: 'computer',
    header: () => text.audit.computer,
    track: 'minmax(0, 1fr)',
    render: ({ computer }) => computer,
    isMinor: true,
  },
];
