import { describe, expect, it } from 'vitest';
import { placeWithin } from '../../../../electron/desktop/window/window-place.ts';

const screen = { x: 0, y: 30, width: 1920, height: 1050 };
const place = (x: number, y: number, width = 800, height = 600) => ({
  bounds: { x, y, width, height },
  maximized: false,
});

describe('a window is restored', () => {
  it('where it was', () => {
    expect(placeWithin(place(100, 200), [screen])).toEqual({ x: 100, y: 200, width: 800, height: 600 });
  });

  it('on a second screen, also left of the first', () => {
    const left = { x: -1280, y: 0, width: 1280, height: 1024 };
    expect(placeWithin(place(-1200, 40), [screen, left])).toEqual({
      x: -1200,
      y: 40,
      width: 800,
      height: 600,
    });
  });

  it('large enough to use', () => {
    expect(placeWithin(place(100, 200, 10, 10), [screen])).toEqual({
      x: 100,
      y: 200,
      width: 360,
      height: 320,
    });
  });
});

describe('the system chooses the place', () => {
  it.each([
    ['when it was never open', null, [screen]],
    ['when its screen is gone', place(-1200, 40), [screen]],
    ['when its title bar is above the screen', place(100, -200), [screen]],
    ['when it is below the screen', place(100, 1079), [screen]],
    ['when only a sliver of it is on the screen', place(1900, 100), [screen]],
    ['when there is no screen', place(100, 100), []],
  ])('%s', (_, where, screens) => {
    expect(placeWithin(where, screens)).toBeNull();
  });
});
