import type { Settings } from '../../../../shared/contract/settings.ts';
import type { OwnHistory } from '../../history/observed/own-history.ts';
import { demoLooks } from './demo-observations.ts';

/**
 * The demo's own history, with two weeks before its start at `startedAt` (milliseconds since 1970). They take the place of
 * what was kept at the last start; they are made when the first report comes or somebody asks, after the start.
 */
export function withDemoPast(
  own: OwnHistory,
  { historyDays, servers }: Pick<Settings, 'historyDays' | 'servers'>,
  startedAt: number,
): OwnHistory {
  let isMade = historyDays === 0;

  function makePast(): void {
    if (isMade) return;
    isMade = true;
    // Why it fails is told when the rows cannot be written either.
    own.forgetAll().catch(() => {});
    own.keepDays(historyDays);
    for (const { report, options } of demoLooks(startedAt, servers)) own.see(report, options);
  }

  return {
    see(report, options) {
      makePast();
      own.see(report, options);
    },
    ask(name, asked) {
      makePast();
      return own.ask(name, asked);
    },
    forgetAll() {
      isMade = true;
      return own.forgetAll();
    },
    stop: (server) => own.stop(server),
    keepDays: (days, mayDelete) => own.keepDays(days, mayDelete),
    dispose: () => own.dispose(),
  };
}
