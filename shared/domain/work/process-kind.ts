import { literally, mayMatch, printedName, typedPattern } from '../../names/may-match.ts';

/**
 * What a program says about work. `job`: it works by being there. `noisy`: it uses processor time without work, so it counts
 * weakly. `windows`: Windows' own, which never counts. `other`: all the rest, which counts by the processor time it uses.
 */
export type ProcessKind = 'job' | 'noisy' | 'windows' | 'other';

/** Names of programs without `.exe`, `*` and `?` as wildcards. */
export interface ProgramLists {
  readonly jobPrograms: readonly string[];
  readonly noisyPrograms: readonly string[];
  readonly windowsPrograms: readonly string[];
  /** While one of these runs in a session, it works. */
  readonly neverEndWhile: readonly string[];
}

/** Programs nobody starts without having them do something. */
export const JOB_PROGRAMS: readonly string[] = [
  ...[
    'robocopy',
    'xcopy',
    'msiexec',
    'setup*',
    'install*',
    'dism',
    'sfc',
    'chkdsk',
    'defrag',
    'wusa',
    'wbadmin',
  ],
  ...[
    'ntdsutil',
    'esentutl',
    '7z*',
    'rar',
    'sqlcmd',
    'bcp',
    'sqlpackage',
    'msbuild',
    'ffmpeg',
    'scp',
    'sftp',
    'rsync',
  ],
];

/** Browsers, chat programs, updaters and the icons of virus scanners: they use processor time while nobody does anything. */
export const NOISY_PROGRAMS: readonly string[] = [
  ...[
    'chrome',
    'msedge',
    'firefox',
    'iexplore',
    'Teams',
    'ms-teams',
    'msedgewebview2',
    'OneDrive',
    'slack',
    'outlook',
  ],
  ...[
    'GoogleUpdate',
    'GoogleUpdater',
    'MicrosoftEdgeUpdate',
    'OneDriveStandaloneUpdater',
    'AdobeARM',
    'jusched',
  ],
  ...['egui', 'AvastUI', 'avgui', 'bdagent', 'PccNTMon', 'mcuicnt'],
];

/** What Windows starts in every session by itself. */
export const WINDOWS_PROGRAMS: readonly string[] = [
  ...[
    'csrss',
    'winlogon',
    'dwm',
    'fontdrvhost',
    'LogonUI',
    'sihost',
    'taskhost*',
    'ctfmon',
    'rdpclip',
    'rdpinput',
  ],
  ...['rdpshell', 'svchost', 'RuntimeBroker', 'ShellExperienceHost', 'StartMenuExperienceHost', 'Search*'],
  ...[
    'TextInputHost',
    'conhost',
    'splwow64',
    'SecurityHealthSystray',
    'dllhost',
    'smartscreen',
    'vmtoolsd',
    'wfshell',
  ],
];

/** How `qprocess` ends a name it has cut. */
const CUT = '...';

/** The name of a program as people say it: `Robocopy.EXE` is `Robocopy`. */
export function programName(image: string): string {
  return image.trim().replace(/\.exe$/i, '');
}

/**
 * The names that an entry of a list may mean: the one it writes, and the one before its ending where that may be `.exe`,
 * as in `robocopy.*`.
 */
export function programMeanings(entry: string): readonly string[] {
  const name = programName(entry);
  const dot = name.lastIndexOf('.');
  const ending = name.slice(dot + 1);
  const mayBeExe = dot >= 0 && /[*?]/.test(ending) && mayMatch(typedPattern(ending), EXE);
  return mayBeExe ? [name, name.slice(0, dot)] : [name];
}

const EXE = literally('exe');

/** Whether one of the patterns means this program; of a cut name, whether one may. */
export function isProgramOf(image: string, patterns: readonly string[]): boolean {
  const written = image.trim();
  const isCut = written.endsWith(CUT);
  const name = printedName(isCut ? written.slice(0, -CUT.length) : programName(written), isCut);
  // What was cut may have ended in `.exe`, of which the name has a part.
  return patterns
    .flatMap(programMeanings)
    .some((program) => mayMatch(typedPattern(isCut ? `${program}.exe` : program), name));
}

/** Which kind each program is. What is on two lists counts as what is protected more. Each name is looked up once. */
export function processKinds(lists: ProgramLists): (image: string) => ProcessKind {
  const known = new Map<string, ProcessKind>();
  const jobs = [...lists.neverEndWhile, ...lists.jobPrograms];
  const kindOf = (image: string): ProcessKind => {
    if (isProgramOf(image, jobs)) return 'job';
    if (isProgramOf(image, lists.noisyPrograms)) return 'noisy';
    return isProgramOf(image, lists.windowsPrograms) ? 'windows' : 'other';
  };
  return (image) => {
    const kind = known.get(image) ?? kindOf(image);
    // Names come from servers: more than a fleet has would be somebody's doing.
    if (known.size < MOST_NAMES) known.set(image, kind);
    return kind;
  };
}

const MOST_NAMES = 10_000;
