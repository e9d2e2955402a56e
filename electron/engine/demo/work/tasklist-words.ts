import type { Language } from '../demo-words.ts';

/**
 * The words and numbers of `tasklist` in each language of Windows. What is not known of a language is printed in English, all
 * headers too. The made-up language differs from English in everything that can differ.
 */
export interface TasklistWords {
  /** Image, pid, session name, session id, memory, status, user, processor time, window title. */
  readonly header: TasklistHeader;
  /** In place of what may not be seen or is not there. */
  readonly notAvailable: string;
  /** What stands between the thousands of the memory, and after its digits. */
  readonly thousands: string;
  readonly unit: string;
  /** Between hours, minutes and seconds. */
  readonly inTimes: ':' | '.';
  /** The lines that say that no process matches. */
  readonly nothing: readonly string[];
}

export type TasklistHeader = readonly [
  ...first: [string, string, string, string, string],
  ...verbose: [string, string, string, string],
];

const ENGLISH: TasklistWords = {
  header: [
    ...(['Image Name', 'PID', 'Session Name', 'Session#', 'Mem Usage'] as const),
    ...(['Status', 'User Name', 'CPU Time', 'Window Title'] as const),
  ],
  notAvailable: 'N/A',
  thousands: ',',
  unit: 'K',
  inTimes: ':',
  nothing: ['INFO: No tasks are running which match the specified criteria.'],
};

const NO_BREAK_SPACE = '\u00a0';

export const TASKLIST_WORDS: Readonly<Record<Language, TasklistWords>> = {
  en: ENGLISH,
  de: { ...ENGLISH, notAvailable: 'Nicht zutreffend', thousands: '.' },
  fr: { ...ENGLISH, thousands: NO_BREAK_SPACE, unit: 'Ko' },
  es: {
    ...ENGLISH,
    nothing: ['INFORMACIÓN: no hay tareas ejecutándose que coincidan con los', 'criterios especificados.'],
  },
  it: ENGLISH,
  ru: { ...ENGLISH, thousands: ' ', unit: 'КБ' },
  'zh-CN': { ...ENGLISH, notAvailable: '暂缺' },
  ja: ENGLISH,
  unlisted: {
    header: [
      'Kuvanimi',
      'Proces-id',
      'Vornanimi',
      'Vorna nr',
      'Mälu',
      'Olund',
      'Kasuteli',
      'CPU aeg',
      'Akna nimi',
    ],
    notAvailable: 'pole teada',
    thousands: '.',
    unit: 'kB',
    inTimes: '.',
    nothing: ['TEADE: Ühtegi toimingut pole.'],
  },
};
