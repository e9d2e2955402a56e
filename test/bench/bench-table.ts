import type { Figure } from './figure.ts';

const HEAD = ['what', 'measured', 'bare', 'ratio', 'at most', ''] as const;

/** The figures as a Markdown table, which is readable in a terminal too. */
export function sayTable(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(sayRow)];
  const widths = HEAD.map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map(
    (row) => `| ${widths.map((width, column) => pad(row[column] ?? '', width, column)).join(' | ')} |`,
  );
  const rule = `|${widths.map((width, column) => (isNumber(column) ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function sayRow({ name, value, unit, baseline, ratio, limit, passed }: Figure): readonly string[] {
  return [
    name,
    sayNumber(value, unit),
    baseline === null ? '' : sayNumber(baseline, unit),
    ratio === null ? '' : `${ratio.toFixed(2)}×`,
    limit === null ? '' : ratio === null ? sayLimit(limit, unit) : `${limit.toFixed(2)}×`,
    limit === null ? '' : passed ? 'ok' : 'MISSED',
  ];
}

/** Three digits: the measurements are no more exact. */
function sayNumber(value: number, unit: string): string {
  const digits = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  return `${digits} ${unit}`.trim();
}

function sayLimit(limit: number, unit: string): string {
  // A limit that was scaled to this machine.
  return `${Number(limit.toPrecision(3))} ${unit}`.trim();
}

function pad(text: string, width: number, column: number): string {
  return isNumber(column) ? text.padStart(width) : text.padEnd(width);
}

/** All columns but the first and the verdict. */
function isNumber(column: number): boolean {
  return column > 0 && column < HEAD.length - 1;
}
