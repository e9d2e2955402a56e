import { expect, it, vi } from 'vitest';
import { createFirstClose } from '../../../../electron/desktop/window/first-close.ts';

/** A window whose close asks first, as the real one does. */
function setUp(wasTold = false) {
  const answers: ((answer: 'close' | 'quit') => void)[] = [];
  const keepTold = vi.fn();
  const quit = vi.fn();
  const firstClose = createFirstClose({
    ...{ wasTold, keepTold, quit },
    ask: () => new Promise<'close' | 'quit'>((resolve) => answers.push(resolve)),
  });
  const state = { closed: false, isQuitting: false };
  const window = {
    close: () => {
      if (firstClose.mayClose(window, state.isQuitting)) state.closed = true;
    },
    isDestroyed: () => state.closed,
  };
  async function answer(wanted: 'close' | 'quit'): Promise<void> {
    answers.shift()?.(wanted);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { window, state, answers, answer, keepTold, quit };
}

it('the first close is told, and the window closes after it', async () => {
  const { window, state, answer, keepTold, quit } = setUp();
  window.close();
  expect(state.closed).toBe(false);
  await answer('close');
  expect(state.closed).toBe(true);
  expect(keepTold).toHaveBeenCalledOnce();
  expect(quit).not.toHaveBeenCalled();
});

it('the user can quit instead', async () => {
  const { window, answer, keepTold, quit } = setUp();
  window.close();
  await answer('quit');
  expect(quit).toHaveBeenCalledOnce();
  expect(keepTold).toHaveBeenCalledOnce();
});

it('it is told once, also when the window is closed again meanwhile', async () => {
  const { window, state, answers, answer } = setUp();
  window.close();
  window.close();
  expect(answers).toHaveLength(1);
  await answer('close');
  state.closed = false;
  window.close();
  expect(state.closed).toBe(true);
  expect(answers).toHaveLength(0);
});

it('who was told in an earlier start is not told again', () => {
  const { window, state, answers } = setUp(true);
  window.close();
  expect([state.closed, answers.length]).toEqual([true, 0]);
});

it('an app that quits tells nothing', () => {
  const { window, state, answers, keepTold } = setUp();
  state.isQuitting = true;
  window.close();
  expect([state.closed, answers.length]).toEqual([true, 0]);
  expect(keepTold).not.toHaveBeenCalled();
});
