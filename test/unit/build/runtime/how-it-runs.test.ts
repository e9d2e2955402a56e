import { expect, it } from 'vitest';
import { sayHowItRuns } from '../../../../build/runtime/how-it-runs.mjs';

const END = 'To end Slotwatch, press Ctrl+C.';

it('where everything can be seen only the way to end it is said', () => {
  expect(sayHowItRuns({ display: true, bus: true })).toEqual([END]);
});

it('without a display it says what cannot be seen, and what is printed', () => {
  for (const bus of [true, false]) {
    expect(sayHowItRuns({ display: false, bus })).toEqual([
      expect.stringMatching(/^This computer has no display, .* virtual display\.$/),
      expect.stringMatching(/prints the first answer of each server below\.$/),
      END,
    ]);
  }
});

it('without a session bus it says that the icon cannot be seen', () => {
  expect(sayHowItRuns({ display: true, bus: false })).toEqual([
    expect.stringMatching(/^This computer has no session bus, .* tray icon/),
    END,
  ]);
});
