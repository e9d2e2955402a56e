import { daily, type Visit } from './visits.ts';

const WORK_DAYS = [13, 12, 10, 9, 8, 7, 6, 3, 2, 1];

/** Who was on where no log tells it: before it reaches back, and where it is refused or not there. */
const VISITS: ReadonlyMap<string, readonly Visit[]> = new Map([
  [
    'demo-app01',
    [...daily('hopperg', 70, [13, 12], [7, 12]), ...daily('Ada Lovelace', 80, [13, 12], [9, 13])],
  ],
  [
    'demo-berlin01',
    [...daily('Käthe Müller', 10, WORK_DAYS, [8, 16]), ...daily('Jürgen Groß', 30, [12, 8, 2], [10, 12])],
  ],
  ['demo-old03', daily('turinga', 10, [12, 9, 5, 2], [9, 11])],
  [
    'demo-tokyo01',
    [
      ...daily('山田太郎', 110, [13, 12, 10, 9, 8, 6, 5, 3], [8, 17]),
      ...daily('佐藤花子', 130, [13, 12, 10, 9, 7, 6, 5, 3], [9, 19]),
      ...daily('tanaka', 150, [12, 10, 8, 6, 5, 3], [10, 18]),
      ...daily('kobayashi', 170, [13, 10, 9, 7, 6, 3], [7, 15]),
    ],
  ],
]);

/** The visits to a demo server that its log does not tell. */
export function visitsBeforeLog(server: string): readonly Visit[] {
  return VISITS.get(server) ?? [];
}
