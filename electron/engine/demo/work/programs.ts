/** A program that a user of a simulated session runs. Plain data, like the session it is part of. */
export interface SimulatedProgram {
  readonly image: string;
  /** Processor time it uses as long as it runs, in percent of one core. */
  readonly percent: number;
  readonly memoryKiB: number;
  /** Milliseconds since 1970; not given: since the logon. */
  readonly startedAt?: number;
  /** The title of its window; only `tasklist` on the computer itself prints it. */
  readonly title?: string;
  /** Programs it starts one after another, each for a few seconds, as a build starts its compilers. */
  readonly starts?: readonly string[];
}

/** Documents that are open, and nothing happens. */
export const OPEN_DOCUMENTS: readonly SimulatedProgram[] = [
  { image: 'notepad.exe', percent: 0, memoryKiB: 9_812, title: 'notes, "draft" - Notepad' },
  { image: 'excel.exe', percent: 0.1, memoryKiB: 96_440, title: 'Budget 2026.xlsx - Excel' },
];

/** A copy of files. It uses little processor time: only its name says that it works. */
export const COPY: readonly SimulatedProgram[] = [
  { image: 'cmd.exe', percent: 0, memoryKiB: 4_108, title: 'C:\\Windows\\system32\\cmd.exe - robocopy' },
  { image: 'robocopy.exe', percent: 2, memoryKiB: 11_740 },
];

/** A script that computes; no list of programs has its name. */
export const CALCULATION: readonly SimulatedProgram[] = [
  { image: 'python.exe', percent: 92, memoryKiB: 212_008, title: 'python simulate.py' },
];

/** A browser that uses processor time although nobody looks at its pages. */
export const BROWSER: readonly SimulatedProgram[] = [
  { image: 'msedge.exe', percent: 34, memoryKiB: 388_120, title: 'News, weather and more - Edge' },
  { image: 'msedge.exe', percent: 1, memoryKiB: 61_004 },
  { image: 'msedgewebview2.exe', percent: 0.5, memoryKiB: 40_332 },
];

/** The same with another browser. It uses too little to matter. */
export const QUIET_BROWSER: readonly SimulatedProgram[] = [
  { image: 'chrome.exe', percent: 4, memoryKiB: 240_616, title: 'Intranet - Google Chrome' },
  { image: 'chrome.exe', percent: 0.5, memoryKiB: 88_900 },
];

/** A build. Each of its compilers uses little: only that there are always new ones shows that it works. */
export const BUILD: readonly SimulatedProgram[] = [
  { image: 'cmd.exe', percent: 0, memoryKiB: 4_096, title: 'cmd.exe - make -j4' },
  {
    image: 'make.exe',
    percent: 0.2,
    memoryKiB: 6_320,
    starts: ['cc1.exe', 'cc1.exe', 'as.exe', 'link.exe'],
  },
];
