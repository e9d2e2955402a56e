import { z } from 'zod';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was when it was last closed. */
export const windowPlaceSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }),
  maximized: z.boolean(),
});

export type WindowPlace = z.infer<typeof windowPlaceSchema>;

/** Fits the 320 CSS pixels the page is made for, and the frame. */
export const SMALLEST = { width: 360, height: 320 } as const;
/** Wide enough to show names of a dozen letters in the table of sessions without a cut, on common screens. */
export const USUAL = { width: 1280, height: 720 } as const;

/** This much of the title bar must be on a screen, so that the window can be moved. */
const GRIP = { width: 120, height: 32 } as const;

/**
 * The remembered bounds if the window can be reached there, else null (the system then places it): a screen may be
 * gone. `workAreas` are the screens without their bars.
 */
export function placeWithin(place: WindowPlace | null, workAreas: readonly Rectangle[]): Rectangle | null {
  if (place === null) return null;
  const { bounds } = place;
  const width = Math.max(bounds.width, SMALLEST.width);
  const height = Math.max(bounds.height, SMALLEST.height);
  const reachable = workAreas.some(
    (area) =>
      bounds.x + width >= area.x + GRIP.width &&
      bounds.x <= area.x + area.width - GRIP.width &&
      bounds.y >= area.y &&
      bounds.y <= area.y + area.height - GRIP.height,
  );
  return reachable ? { x: bounds.x, y: bounds.y, width, height } : null;
}
