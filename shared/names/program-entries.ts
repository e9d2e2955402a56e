import { programMeanings, programName } from '../domain/work/process-kind.ts';
import { entryList } from './entry-list.ts';
import { typedPattern } from './may-match.ts';
import { SEPARATORS } from './protected-users.ts';

/** Why an entry does not mean some programs and not others. */
export type ProgramEntryFault = 'severalPrograms' | 'impossibleProgram' | 'noProgram' | 'everyProgram';

/** Windows allows none of these in the name of a file, nor a dot at its end. */
const NOT_IN_NAMES = /["/\\:<>]|\.$/u;

/** Why the entry means no program, or every program; null when it means some. */
export function faultOfProgramEntry(entry: string): ProgramEntryFault | null {
  const name = programName(entry);
  if (SEPARATORS.test(name)) return 'severalPrograms';
  if (!/[\p{L}\p{N}*?]/u.test(name)) return 'noProgram';
  if (NOT_IN_NAMES.test(name)) return 'impossibleProgram';
  return programMeanings(entry).some(hasNoLetter) ? 'everyProgram' : null;
}

function hasNoLetter(meaning: string): boolean {
  return typedPattern(meaning).pieces.every((piece) => typeof piece === 'string');
}

/**
 * Names of programs as typed, `.exe` or not, `*` and `?` as wildcards; `standard`: the list when there is none. A name
 * that is there twice is kept once.
 */
export function programList(standard: readonly string[]) {
  return entryList(faultOfProgramEntry)
    .transform(onceEach)
    .default([...standard]);
}

function onceEach(entries: readonly string[]): string[] {
  const names = entries.map((entry) => programName(entry).toLowerCase());
  return entries.filter((_, place) => names.indexOf(names[place] ?? '') === place);
}
