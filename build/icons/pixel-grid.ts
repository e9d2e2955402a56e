/** The side length of our icon drawings, in units. */
export const GRID = 16;

/**
 * Moves the edges of rectangles and of straight lines to whole pixels for an icon of that size, and gives lines a whole
 * width, so that they are sharp at every size and not only at multiples of the grid. Supports what our own drawings
 * use: `rect`, and `path` with absolute M, L, H, V and Q; `stroke-width` on the element or on its group.
 */
export function fitToPixels(svg: string, size: number): string {
  const scale = size / GRID;
  let groupStroke = 0;
  return svg.replace(/<(g|rect|path)\b[^>]*>/g, (tag, name: string) => {
    const own = attribute(tag, 'stroke-width');
    if (name === 'g') groupStroke = own ?? 0;
    const stroke = own ?? groupStroke;
    const snap = (value: number): number => fitEdge(value, stroke, scale);
    const fitted = own === null ? tag : setAttribute(tag, 'stroke-width', fitStroke(own, scale));
    if (name === 'rect') return fitRect(fitted, snap);
    return name === 'path'
      ? fitted.replace(/ d="([^"]*)"/, (_, d: string) => ` d="${fitPath(d, snap)}"`)
      : fitted;
  });
}

/** The position of a line of that width (0: an edge) whose border is on a whole pixel; all in grid units. */
function fitEdge(value: number, stroke: number, scale: number): number {
  const width = fitStroke(stroke, scale);
  return Math.round((value - stroke / 2) * scale) / scale + width / 2;
}

function fitStroke(stroke: number, scale: number): number {
  return stroke === 0 ? 0 : Math.max(1, Math.round(stroke * scale)) / scale;
}

function fitRect(tag: string, snap: (value: number) => number): string {
  let fitted = tag;
  for (const [place, length] of [
    ['x', 'width'],
    ['y', 'height'],
  ] as const) {
    const from = attribute(tag, place) ?? 0;
    const to = from + (attribute(tag, length) ?? 0);
    fitted = setAttribute(fitted, place, snap(from));
    fitted = setAttribute(fitted, length, snap(to) - snap(from));
  }
  return fitted;
}

function fitPath(path: string, snap: (value: number) => number): string {
  return path.replace(/-?\d+(\.\d+)?/g, (number) => String(snap(Number(number))));
}

function attribute(tag: string, name: string): number | null {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : Number(value);
}

function setAttribute(tag: string, name: string, value: number): string {
  return tag.replace(new RegExp(` ${name}="[^"]*"`), ` ${name}="${value}"`);
}
