import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FIRST_VIEW } from '../../../shared/contract/view.ts';
import { answer, disconnected, fleet, noAnswer, server, session } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';

const FULL = answer([disconnected({ id: 1 }), session({ id: 3, user: 'jobss' })]);
const servers = [
  server('loose', answer([])),
  server('b-free', answer([]), { group: ['Berlin'] }),
  server('b-full', FULL, { group: ['Berlin'] }),
  server('a-lost', noAnswer(), { group: ['Aachen'] }),
];
const grouped = fleet(servers);
const flat = fleet(servers.map((each) => ({ ...each, group: [] })));

function items(): readonly (string | null)[] {
  return within(screen.getByRole('tree', { name: 'Servers' }))
    .getAllByRole('treeitem')
    .map((item) => item.getAttribute('aria-label'));
}

function options(): readonly (string | null)[] {
  return screen.getAllByRole('option').map((option) => option.getAttribute('aria-label'));
}

/** The active row: the one the box points at. */
function active(): string | null | undefined {
  const box = screen.queryByRole('tree') ?? screen.getByRole('listbox');
  return document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label');
}

it('a full server whose sessions all work says so, and only then', async () => {
  const works = {
    verdict: 'working',
    because: { kind: 'job', image: 'robocopy.exe', policy: false },
  } as const;
  const quiet = { verdict: 'quiet', because: { kind: 'nothing', forSeconds: 2400 } } as const;
  await renderPage({
    fleet: fleet([
      server('all', FULL, { works: { 1: works, 3: works } }),
      server('not-one', FULL, { works: { 1: quiet, 3: works } }),
      server('not-two', FULL, { works: { 3: works } }),
      server('old', FULL, { works: { 1: works, 3: works }, stale: true }),
      server('room', answer([disconnected({ id: 1 })]), { works: { 1: works } }),
    ]),
  });
  expect(options()).toEqual([
    'all, Full, 2 of 2 taken, all are working',
    'not-one, Full, 2 of 2 taken',
    'not-two, Full, 2 of 2 taken',
    'old, Full, 2 of 2 taken',
    'room, One left, 1 of 2 taken',
  ]);
  // The slots are drawn beside it, and the line has room for one of the two.
  const [all] = screen.getAllByRole('option');
  expect(within(all as HTMLElement).getByText('Full, all are working')).toHaveAttribute(
    'title',
    'Full, 2 of 2 taken, all are working',
  );
});

it('a user the search finds is shown with state, idle time and then the work', async () => {
  const works = {
    verdict: 'working',
    because: { kind: 'job', image: 'robocopy.exe', policy: false },
  } as const;
  const { user } = await renderPage({
    fleet: fleet([
      server('xyz', FULL, { works: { 1: works, 3: { verdict: 'unknown', because: { kind: 'notRead' } } } }),
    ]),
  });
  await user.type(screen.getByRole('searchbox'), 's');
  const [row] = screen.getAllByRole('option');
  expect(row?.querySelector('[title^="jobss"]')?.getAttribute('title')).toBe(
    'jobss: active, input just now\ngatesb: disconnected, last input 3 d 2 h ago, working: robocopy.exe',
  );
});

describe('groups', () => {
  it('servers are listed under the user’s groups, with how many are full or unknown', async () => {
    await renderPage({ fleet: grouped });
    expect(items()).toEqual([
      'Aachen, 1 server, 1 unknown',
      'a-lost, Unreachable',
      'Berlin, 2 servers, 1 full',
      'b-full, Full, 2 of 2 taken',
      'b-free, Free, 0 of 2 taken',
      'Without a group, 1 server',
      'loose, Free, 0 of 2 taken',
    ]);
  });

  it('a click on its head closes and opens a group, and that is saved', async () => {
    const { user, bridge } = await renderPage({ fleet: grouped });
    await user.click(screen.getByRole('treeitem', { name: /^Berlin/ }));
    expect(items()).toHaveLength(5);
    expect(screen.getByRole('treeitem', { name: /^Berlin/ })).toHaveAttribute('aria-expanded', 'false');
    expect(bridge.inputsOf('view.set').at(-1)).toMatchObject({ closedGroups: [['Berlin']] });
    await user.click(screen.getByRole('treeitem', { name: /^Berlin/ }));
    expect(items()).toHaveLength(7);
  });

  it('left and right move through the groups, and only a server changes the page', async () => {
    const { user } = await renderPage({ fleet: grouped });
    await user.click(screen.getByRole('treeitem', { name: /^b-free/ }));
    screen.getByRole('tree').focus();
    await user.keyboard('{ArrowLeft}');
    expect(active()).toBe('Berlin, 2 servers, 1 full');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('b-free');
    await user.keyboard('{ArrowLeft}');
    expect(items()).toHaveLength(5);
    await user.keyboard('{Enter}');
    expect(items()).toHaveLength(7);
    await user.keyboard('{ArrowRight}');
    expect(active()).toBe('b-full, Full, 2 of 2 taken');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('b-full');
  });

  it('grouping is turned off and on', async () => {
    const { user, bridge } = await renderPage({ fleet: grouped });
    await user.click(screen.getByRole('button', { name: 'Group servers' }));
    expect(options()).toHaveLength(4);
    expect(bridge.inputsOf('view.set').at(-1)).toMatchObject({ grouped: false });
  });

  it('a search opens closed groups while it lasts', async () => {
    const view = { ...FIRST_VIEW, closedGroups: [['Berlin'], ['Aachen'], []] };
    const { user } = await renderPage({ bridge: new FakeBridge({ fleet: grouped, view }) });
    expect(items()).toHaveLength(3);
    await user.type(screen.getByRole('searchbox'), 'berlin');
    expect(items()).toHaveLength(3);
    expect(items()[1]).toMatch(/^b-full/);
    await user.keyboard('{Escape}');
    expect(items()).toHaveLength(3);
    expect(items()[1]).toMatch(/^Berlin/);
  });

  it('without groups none is shown', async () => {
    await renderPage({ fleet: flat });
    expect(screen.queryByRole('button', { name: 'Group servers' })).toBeNull();
    expect(options()).toHaveLength(4);
  });
});

describe('filters', () => {
  it('each shows how many servers it matches, and several match those of any', async () => {
    const { user } = await renderPage({ fleet: flat });
    await user.click(screen.getByRole('button', { name: 'Full, 1 server' }));
    expect(options()).toEqual(['b-full, Full, 2 of 2 taken']);
    await user.click(screen.getByRole('button', { name: 'Unknown, 1 server' }));
    expect(options()).toEqual(['b-full, Full, 2 of 2 taken', 'a-lost, Unreachable']);
    expect(screen.getAllByText('2 of 4 servers')[0]).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(options()).toHaveLength(4);
  });

  it('one that matches no server says so, with a button to clear it', async () => {
    const { user } = await renderPage({ fleet: flat });
    await user.click(screen.getByRole('button', { name: 'One left, 0 servers' }));
    expect(screen.getByText('No server matches this filter.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(options()).toHaveLength(4);
  });
});

describe('after a restart', () => {
  it('the filters and the groups are restored, and the overview is shown', async () => {
    const view = { ...FIRST_VIEW, filters: ['disconnected' as const], grouped: false };
    await renderPage({ bridge: new FakeBridge({ fleet: grouped, view }) });
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Overview');
    expect(options()).toEqual(['b-full, Full, 2 of 2 taken']);
    expect(screen.getByRole('button', { name: 'Disconnected, 1 server' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('a filter is saved, and a failure to save it shows no notice', async () => {
    const bridge = new FakeBridge({ fleet: flat });
    const { user } = await renderPage({ bridge });
    await user.click(screen.getByRole('button', { name: /^Full, / }));
    expect(bridge.inputsOf('view.set').at(-1)).toMatchObject({ filters: ['full'] });
    bridge.fail('view.set', {
      code: 'internal',
      why: { kind: 'unexpected', reason: 'The disk is full.' },
    });
    await user.click(screen.getByRole('button', { name: /^Unknown, / }));
    expect(screen.queryByText(/The disk is full\./)).toBeNull();
  });
});

it('only a search with text can be cleared', async () => {
  const { user } = await renderPage({ fleet: flat });
  const clear = () => screen.queryByRole('button', { name: 'Clear the search' });
  await user.click(screen.getByRole('searchbox'));
  expect(clear()).toBeNull();
  await user.type(screen.getByRole('searchbox'), 'loose');
  await user.click(clear() as HTMLElement);
  expect(screen.getByRole('searchbox')).toHaveValue('');
  expect(clear()).toBeNull();
  expect(options()).toHaveLength(4);
});

describe('row order while the user interacts', () => {
  it('is frozen while their status updates, and is sorted again when the pointer leaves', async () => {
    const page = await renderPage({ fleet: flat });
    fireEvent.pointerMove(screen.getByRole('listbox'));
    await page.change({ ...server('loose', FULL), group: [] });
    const held = ['b-full, Full, 2 of 2 taken', 'a-lost, Unreachable', 'b-free, Free, 0 of 2 taken'];
    expect(options()).toEqual([...held, 'loose, Full, 2 of 2 taken']);
    fireEvent.pointerOut(screen.getByRole('listbox'), { relatedTarget: document.body });
    expect(options()).toEqual([held[0], 'loose, Full, 2 of 2 taken', ...held.slice(1)]);
  });
});

describe('the keys of the list', () => {
  async function withListFocused(chosen: RegExp) {
    const page = await renderPage({ fleet: flat });
    await page.user.click(screen.getByRole('option', { name: chosen }));
    screen.getByRole('listbox').focus();
    return page;
  }

  it('Enter connects to a server with a free slot, Ctrl+Enter opens its console', async () => {
    const { user, bridge } = await withListFocused(/^loose/);
    await user.keyboard('{Enter}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(bridge.inputsOf('server.connect')).toEqual([
      { server: 'loose', console: false },
      { server: 'loose', console: true },
    ]);
  });

  it('Enter on a full server first shows who is on', async () => {
    const { user, bridge } = await withListFocused(/^b-full/);
    await user.keyboard('{Enter}');
    expect(screen.getByRole('dialog', { name: 'Connect to b-full' })).toBeVisible();
    expect(bridge.inputsOf('server.connect')).toEqual([]);
  });

  it('a key that is held down starts nothing', async () => {
    const { bridge } = await withListFocused(/^loose/);
    for (const key of ['Enter', 'Delete'])
      fireEvent.keyDown(screen.getByRole('listbox'), { key, repeat: true });
    expect(bridge.inputsOf('server.connect')).toEqual([]);
    expect(bridge.inputsOf('job.start')).toEqual([]);
  });

  it('Delete resets the idlest, and says why where it cannot', async () => {
    const { user, bridge } = await withListFocused(/^b-full/);
    await user.keyboard('{Delete}');
    expect(bridge.inputsOf('job.start')).toMatchObject([{ server: 'b-full', sessionId: 1, action: 'reset' }]);
    await user.click(screen.getByRole('option', { name: /^loose/ }));
    screen.getByRole('listbox').focus();
    await user.keyboard('{Delete}');
    expect(screen.getByText('Nothing is reset on loose.')).toBeInTheDocument();
    expect(bridge.inputsOf('job.start')).toHaveLength(1);
  });

  it('Enter in the search shows the first server found', async () => {
    const { user, bridge } = await renderPage({ fleet: flat });
    await user.type(screen.getByRole('searchbox'), 'loose{Enter}');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('loose');
    expect(bridge.inputsOf('server.connect')).toEqual([]);
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('listbox')).toHaveFocus();
  });
});
