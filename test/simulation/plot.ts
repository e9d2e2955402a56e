import type { Measure, Sample } from './samples.ts';
import type { Band } from './simulate-day.ts';

const WIDTH = 1640;
const LEFT = 150;
const RIGHT = 250;
const TOP = 150;
const PANEL = 150;
const GAP = 34;
const NAME_HEIGHT = 21;
const INK = '#1f2328';
const PALE = '#59636e';
const GRID = '#d1d9e0';
const BAND = '#fff1e5';
const BAND_EDGE = '#f0c9a8';

interface Line {
  readonly measure: Measure;
  readonly name: string;
  readonly colour: string;
}

interface Panel {
  readonly unit: string;
  readonly lines: readonly Line[];
}

const PANELS: readonly Panel[] = [
  {
    unit: 'MB',
    lines: [
      { measure: 'rssMb', name: 'memory of the process', colour: '#8250df' },
      { measure: 'heapMb', name: 'heap in use', colour: '#0969da' },
    ],
  },
  {
    unit: '',
    lines: [{ measure: 'timers', name: 'timers', colour: '#1a7f37' }],
  },
  {
    unit: '',
    lines: [
      { measure: 'remembered', name: 'jobs, selections, waits', colour: '#bc4c00' },
      { measure: 'files', name: 'open files', colour: '#0550ae' },
      { measure: 'listeners', name: 'listeners', colour: '#a40e26' },
      { measure: 'handles', name: 'handles', colour: '#6e7781' },
    ],
  },
];

/** The day as a picture: what could have grown, above the events. An SVG on white. */
export function plotDay(title: string, samples: readonly Sample[], bands: readonly Band[]): string {
  const height = TOP + PANELS.length * (PANEL + GAP) + 40;
  const hours = Math.round(samples.at(-1)?.hour ?? 24);
  const x = (hour: number): number => LEFT + (hour / hours) * (WIDTH - LEFT - RIGHT);
  const bottom = TOP + PANELS.length * (PANEL + GAP) - GAP;
  const parts = [
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(LEFT, 34, title, { size: 24, colour: INK, weight: 600 }),
    ...bands.map((band) => drawBand(band, x, bottom)),
    ...PANELS.map((panel, index) => drawPanel(panel, TOP + index * (PANEL + GAP), samples, x)),
    ...hourMarks(hours, x, bottom),
  ];
  const font = 'font-family="DejaVu Sans, Segoe UI, Helvetica, Arial, sans-serif"';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" ${font}>${parts.join('\n')}</svg>`;
}

function drawBand({ label, from, to }: Band, x: (hour: number) => number, bottom: number): string {
  const [left, right] = [x(from), x(to)];
  const middle = (left + right) / 2;
  return [
    `<rect x="${left}" y="${TOP}" width="${right - left}" height="${bottom - TOP}" fill="${BAND}" stroke="${BAND_EDGE}"/>`,
    `<g transform="translate(${middle + 3} ${TOP - 8}) rotate(-32)">${text(0, 0, label, { size: 16, colour: INK })}</g>`,
  ].join('');
}

function drawPanel(
  panel: Panel,
  top: number,
  samples: readonly Sample[],
  x: (hour: number) => number,
): string {
  const most = niceTop(
    Math.max(...panel.lines.flatMap(({ measure }) => samples.map((sample) => sample[measure]))),
  );
  const y = (value: number): number => top + PANEL - (value / most) * PANEL;
  const marks = [0, most / 2, most].map((value) =>
    [
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value)}" y2="${y(value)}" stroke="${GRID}"/>`,
      text(LEFT - 10, y(value) + 6, `${value} ${panel.unit}`.trim(), {
        size: 16,
        colour: PALE,
        anchor: 'end',
      }),
    ].join(''),
  );
  const lines = panel.lines.map(({ measure, colour }) => {
    const points = samples.map((sample) => `${x(sample.hour).toFixed(1)},${y(sample[measure]).toFixed(1)}`);
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5"/>`;
  });
  const last = samples.at(-1);
  const ends = panel.lines.map(({ measure }) => y(last === undefined ? 0 : last[measure]) + 6);
  const names = panel.lines.map(({ name, colour }, index) =>
    text(WIDTH - RIGHT + 10, apart(ends, index), name, { size: 17, colour, weight: 600 }),
  );
  return [...marks, ...lines, ...names].join('\n');
}

/** The height of a line's name: beside its end, or above the names of lower lines that end too close. */
function apart(ends: readonly number[], index: number): number {
  const own = ends[index] ?? 0;
  const lower = ends
    .map((end, other) => ({ end, other }))
    .filter(({ end, other }) => end > own || (end === own && other > index))
    .sort((one, another) => another.end - one.end);
  const taken: number[] = [];
  for (const { end } of lower)
    taken.push(Math.min(end, (taken.at(-1) ?? Number.POSITIVE_INFINITY) - NAME_HEIGHT));
  return Math.min(own, (taken.at(-1) ?? Number.POSITIVE_INFINITY) - NAME_HEIGHT);
}

function hourMarks(hours: number, x: (hour: number) => number, bottom: number): readonly string[] {
  const step = hours > 6 ? 3 : 1;
  return Array.from({ length: Math.floor(hours / step) + 1 }, (_, index) =>
    text(x(index * step), bottom + 26, `${index * step} h`, { size: 16, colour: PALE, anchor: 'middle' }),
  );
}

/** The next round value for the top of an axis. */
function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [1, 2, 4, 5, 8, 10].map((factor) => factor * power).find((value) => value >= most) ?? 10 * power;
}

interface Look {
  readonly size: number;
  readonly colour: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: number;
}

function text(x: number, y: number, said: string, look: Look): string {
  const { size, colour, anchor = 'start', weight = 400 } = look;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" text-anchor="${anchor}" font-weight="${weight}">${asXml(said)}</text>`;
}

function asXml(said: string): string {
  return said.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
