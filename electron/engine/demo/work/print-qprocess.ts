import { Line, measureFor } from '../cells.ts';
import { type Language, TOOL_WORDS } from '../demo-words.ts';
import { lowerCase, printedSessionName } from '../print.ts';
import type { PrintedProcess } from './printed-process.ts';

export interface QprocessOptions {
  readonly language: Language;
  readonly codePage: number;
}

/** Where the columns start; for the numbers, where their last digit is. */
const CELLS = { user: 1, name: 23, idEnd: 44, pidEnd: 51, image: 54 } as const;

/** Longer names of programs are cut to twelve characters and three dots. */
const IMAGE_LENGTH = 15;
const CUT_IMAGE_LENGTH = 12;

/** The table of `qprocess *`, CRLF after every line. The mark stands on every row of the caller's session. */
export function printQprocess(
  processes: readonly PrintedProcess[],
  { language, codePage }: QprocessOptions,
): string {
  const [user, name, id] = TOOL_WORDS[language === 'unlisted' ? language : 'en'].quserHeader;
  const measure = measureFor(codePage);
  const header = new Line(measure)
    .at(CELLS.user, user)
    .at(CELLS.name, name)
    .endingAt(CELLS.name, CELLS.idEnd, id)
    .endingAt(CELLS.idEnd, CELLS.pidEnd, 'PID')
    .at(CELLS.image, 'IMAGE');
  const rows = processes.map(({ person, sessionName, sessionId, pid, image, current }) =>
    new Line(measure, current ? '>' : ' ')
      .at(CELLS.user, person === null ? UNKNOWN_USER : lowerCase(person))
      .at(CELLS.name, printedSessionName(sessionName ?? '', 'classic'))
      .endingAt(CELLS.name, CELLS.idEnd, String(sessionId))
      .endingAt(CELLS.idEnd + 1, CELLS.pidEnd, String(pid))
      .fill(CELLS.image)
      // The idle process has no name here.
      .at(CELLS.image, pid === 0 ? '' : printedImage(image)),
  );
  return [header, ...rows].map((line) => `${line}\r\n`).join('');
}

/** Printed for everybody it cannot name, the system's own account too. No translation of it is known. */
const UNKNOWN_USER = '(unknown)';

/** The name of a program as `qprocess` shows it. */
export function printedImage(image: string): string {
  return image.length <= IMAGE_LENGTH ? image : `${image.slice(0, CUT_IMAGE_LENGTH)}...`;
}
