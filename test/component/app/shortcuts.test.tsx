import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SHORTCUTS, shortcutOf } from '../../../renderer/keys/shortcuts.ts';
import { placeAfter } from '../../../renderer/ui/panes.ts';
import { text } from '../../../shared/text/text.ts';
import { answer, disconnected, fleet, job, server, session } from '../../builders.ts';
import { renderPage } from '../render-page.tsx';

const full = server('xyz', answer([disconnected({ id: 1 }), session({ id: 3, user: 'jobss' })]));

function press(
  key: string,
  held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'repeat', boolean>> = {},
) {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, ...held };
}

describe('the list of shortcuts', () => {
  it.each(['?', '{F1}'])('is opened by %s and has a sentence for every key there is', async (key) => {
    const { user } = await renderPage({ fleet: fleet([full]), chosen: 'xyz' });
    await user.keyboard(key);
    const dialog = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
    const keys = within(dialog)
      .getAllByRole('term')
      .map((term) => term.textContent);
    const all = Object.values(SHORTCUTS).flatMap((scope) => Object.values(scope));
    expect(keys).toHaveLength(all.length);
    const told = within(dialog)
      .getAllByRole('definition')
      .map(({ textContent }) => textContent);
    const sentences = Object.values(text.shortcuts.does).flatMap((scope) => Object.values(scope));
    expect([...told].sort()).toEqual([...sentences].sort());
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('no key means two things at one place', () => {
    for (const scope of Object.values(SHORTCUTS)) {
      const keys: readonly string[] = Object.values(scope).flat();
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('opens from the help too', async () => {
    const { user } = await renderPage({ fleet: fleet([full]), chosen: 'xyz' });
    await user.click(screen.getByRole('button', { name: 'Help' }));
    await user.click(screen.getByRole('menuitem', { name: /^Keyboard shortcuts/ }));
    expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });
});

describe('a key', () => {
  it('is identified together with its modifier keys', () => {
    expect(shortcutOf('list', press('Enter'))).toBe('connect');
    expect(shortcutOf('list', press('Enter', { ctrlKey: true }))).toBe('console');
    expect(shortcutOf('list', press('Enter', { shiftKey: true }))).toBeNull();
    expect(shortcutOf('everywhere', press('F6', { shiftKey: true }))).toBe('previousPane');
    // A question mark takes Shift on most keyboards and none on others.
    expect(shortcutOf('everywhere', press('?', { shiftKey: true }))).toBe('help');
    expect(shortcutOf('everywhere', press('f', { ctrlKey: true }))).toBe('search');
    expect(shortcutOf('everywhere', press('f', { ctrlKey: true, altKey: true }))).toBeNull();
  });

  it('that is held down keeps moving the choice and starts nothing', () => {
    expect(shortcutOf('list', press('ArrowDown', { repeat: true }))).toBe('next');
    expect(shortcutOf('list', press('Delete', { repeat: true }))).toBeNull();
    expect(shortcutOf('everywhere', press('F5', { repeat: true }))).toBeNull();
  });

  it('typed into a field is only text', async () => {
    const { user } = await renderPage({ fleet: fleet([full]), chosen: 'xyz' });
    const search = screen.getByRole('searchbox');
    await user.type(search, 'x?');
    expect(search).toHaveValue('x?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('does nothing while a dialog is open', async () => {
    const { user, bridge } = await renderPage({ fleet: fleet([full], { jobs: [job()] }), chosen: 'xyz' });
    await user.keyboard('?');
    await user.keyboard('{F5}');
    await user.keyboard('{Escape}');
    expect(bridge.inputsOf('fleet.refresh')).toEqual([]);
    expect(bridge.inputsOf('job.cancel')).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('{Escape}');
    expect(bridge.inputsOf('job.cancel')).toHaveLength(1);
  });

  it('moves through the parts of the window', async () => {
    const { user } = await renderPage({ fleet: fleet([full]), chosen: 'xyz' });
    await user.keyboard('{F6}');
    expect(screen.getByRole('listbox')).toHaveFocus();
    await user.keyboard('{F6}');
    expect(screen.getByRole('navigation')).not.toContainElement(document.activeElement as HTMLElement);
    await user.keyboard('{Shift>}{F6}{/Shift}');
    expect(screen.getByRole('listbox')).toHaveFocus();
  });
});

it('after the last part of the window the first one follows', () => {
  expect([placeAfter(-1, 1, 3), placeAfter(2, 1, 3), placeAfter(0, -1, 3), placeAfter(-1, -1, 3)]).toEqual([
    0, 0, 2, 2,
  ]);
});

describe('Delete in the table of sessions', () => {
  const shared = server(
    'host',
    answer([
      disconnected({ id: 1 }),
      disconnected({ id: 4, user: 'hopperg' }),
      session({ id: 3, user: 'jobss' }),
    ]),
    { capacity: 5 },
  );

  async function pressIn(
    name: RegExp,
    before?: (user: Awaited<ReturnType<typeof renderPage>>['user']) => Promise<void>,
  ) {
    const page = await renderPage({ fleet: fleet([shared]), chosen: shared.name });
    await before?.(page.user);
    screen.getByRole('row', { name }).focus();
    await page.user.keyboard('{Delete}');
    return page.bridge;
  }

  it('resets the session of the row in the same safe way', async () => {
    const bridge = await pressIn(/hopperg/);
    expect(bridge.inputsOf('job.start')).toMatchObject([{ sessionId: 4, user: 'hopperg', action: 'reset' }]);
  });

  it('says why where it may not', async () => {
    const bridge = await pressIn(/jobss/);
    expect(bridge.inputsOf('job.start')).toEqual([]);
    expect(screen.getByText('Nothing is reset on host.')).toBeInTheDocument();
    expect(screen.getAllByText(/There was input in the last 30 min/)[0]).toBeInTheDocument();
  });

  it('with a selection acts on the selection, whichever row it is pressed in', async () => {
    const bridge = await pressIn(/jobss/, async (user) => {
      await user.click(screen.getByRole('checkbox', { name: /gatesb/ }));
      await user.click(screen.getByRole('checkbox', { name: /hopperg/ }));
    });
    expect(bridge.inputsOf('batch.start')).toMatchObject([
      { action: 'reset', sessions: [{ sessionId: 1 }, { sessionId: 4 }] },
    ]);
  });

  it('in the menu of the row resets no session', async () => {
    const { user, bridge } = await renderPage({ fleet: fleet([shared]), chosen: shared.name });
    await user.click(screen.getByRole('button', { name: /^Actions for hopperg/ }));
    screen.getByRole('menuitem', { name: 'Reset' }).focus();
    await user.keyboard('{Delete}');
    expect(bridge.inputsOf('job.start')).toEqual([]);
  });
});
