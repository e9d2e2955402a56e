import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LIST_WIDTH } from '../../../shared/contract/view.ts';
import { answer, disconnected, fleet, server, session } from '../../builders.ts';
import { renderPage } from '../render-page.tsx';

const FULL = answer([disconnected({ id: 1 }), session({ id: 3, user: 'jobss' })]);
const servers = [
  server('c.corp.example', answer([disconnected({ idleMinutes: 60 })])),
  server('b.corp.example', FULL),
  server('a.corp.example', answer([])),
];

function option(name: RegExp): HTMLElement {
  return screen.getByRole('option', { name });
}

function labels(): readonly (string | undefined)[] {
  return screen.getAllByRole('option').map((each) => each.getAttribute('aria-label')?.split(',')[0]);
}

describe('a double click', () => {
  it('connects, and to a full server shows the ways first', async () => {
    const { user, bridge } = await renderPage({ fleet: fleet(servers) });
    await user.dblClick(option(/^a\./));
    expect(bridge.inputsOf('server.connect')).toEqual([{ server: 'a.corp.example', console: false }]);
    await user.dblClick(option(/^b\./));
    expect(screen.getByRole('dialog', { name: 'Connect to b.corp.example' })).toBeVisible();
    expect(bridge.inputsOf('server.connect')).toHaveLength(1);
  });

  it('does not connect to a row that has moved below the second click', async () => {
    const { bridge } = await renderPage({ fleet: fleet(servers) });
    fireEvent.click(option(/^c\./), { detail: 1 });
    fireEvent.click(option(/^a\./), { detail: 2 });
    fireEvent.doubleClick(option(/^a\./), { detail: 2 });
    expect(bridge.inputsOf('server.connect')).toEqual([]);
  });
});

describe('Enter in the search', () => {
  it('shows the first hit, and once more connects to it', async () => {
    const { user, bridge } = await renderPage({ fleet: fleet(servers) });
    await user.type(screen.getByRole('searchbox'), 'a.corp{Enter}');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('a.corp.example');
    expect(bridge.inputsOf('server.connect')).toEqual([]);
    await user.keyboard('{Enter}');
    expect(bridge.inputsOf('server.connect')).toEqual([{ server: 'a.corp.example', console: false }]);
  });

  it('shows the first hit of another search before it connects', async () => {
    const { user, bridge } = await renderPage({ fleet: fleet(servers) });
    await user.type(screen.getByRole('searchbox'), 'a.corp{Enter}{Backspace}{Enter}');
    expect(bridge.inputsOf('server.connect')).toEqual([]);
  });

  it('connects to no server that has become the first hit since', async () => {
    const { user, bridge, change } = await renderPage({ fleet: fleet(servers) });
    await user.type(screen.getByRole('searchbox'), 'corp{Enter}');
    await change(server('b.corp.example', answer([])), server('c.corp.example', FULL));
    await user.keyboard('{Enter}');
    expect(bridge.inputsOf('server.connect')).toEqual([{ server: 'b.corp.example', console: false }]);
  });
});

it('Enter in the connection dialog takes its main way, but not while it is still held down', async () => {
  const { user, bridge } = await renderPage({ fleet: fleet(servers) });
  await user.dblClick(option(/^b\./));
  const focused = document.activeElement as HTMLElement;
  expect(within(screen.getByRole('dialog')).getAllByRole('button')).toContain(focused);
  // What a button does with a key is the browser's; it is told not to.
  expect(fireEvent.keyDown(focused, { key: 'Enter', repeat: true })).toBe(false);
  await user.keyboard('{Enter}');
  expect(bridge.inputsOf('job.start')).toMatchObject([{ sessionId: 1, action: 'reset' }]);
});

it('the order is chosen, shown at once and saved', async () => {
  const { user, bridge } = await renderPage({ fleet: fleet(servers) });
  expect(labels()[0]).toBe('b.corp.example');
  fireEvent.pointerMove(screen.getByRole('listbox'));
  await user.click(screen.getByRole('button', { name: 'Sort the list: Most urgent first' }));
  await user.click(screen.getByRole('menuitemradio', { name: 'By name' }));
  expect(labels()).toEqual(['a.corp.example', 'b.corp.example', 'c.corp.example']);
  expect(bridge.inputsOf('view.set').at(-1)).toMatchObject({ listOrder: 'name' });
});

it('names are short where all have the same end, and are in full in the title', async () => {
  await renderPage({ fleet: fleet(servers) });
  const name = within(option(/^a\./)).getByText('a');
  expect(name).toHaveAttribute('title', 'a.corp.example');
});

describe('the width of the list', () => {
  async function splitter() {
    const page = await renderPage({ fleet: fleet(servers) });
    const line = screen.getByRole('separator', { name: 'Width of the list' });
    const saved = () => (page.bridge.inputsOf('view.set').at(-1) as { listWidth?: number })?.listWidth;
    return { ...page, line, saved };
  }

  it('is changed by keys, within its limits', async () => {
    const { user, line, saved } = await splitter();
    line.focus();
    await user.keyboard('{ArrowRight}');
    expect(saved()).toBe(LIST_WIDTH.usual + 16);
    expect(line).toHaveAttribute('aria-valuenow', String(LIST_WIDTH.usual + 16));
    await user.keyboard('{Home}{ArrowLeft}');
    expect(saved()).toBe(LIST_WIDTH.least);
    await user.keyboard('{End}');
    expect(saved()).toBe(LIST_WIDTH.most);
    await user.dblClick(line);
    expect(saved()).toBe(LIST_WIDTH.usual);
  });

  it('follows the pointer, and is saved when it is let go', async () => {
    const { line, saved, bridge } = await splitter();
    fireEvent.pointerDown(line, { button: 0, clientX: 320 });
    fireEvent.pointerMove(line, { clientX: 400 });
    expect((line.previousElementSibling as HTMLElement).style.getPropertyValue('--list-width')).toBe('400px');
    expect(bridge.inputsOf('view.set')).toEqual([]);
    fireEvent.pointerUp(line, { clientX: 400 });
    expect(saved()).toBe(400);
  });
});

it('the head of a group stays in the list while its servers are scrolled', async () => {
  const many = Array.from({ length: 60 }, (_, number) =>
    server(`s${100 + number}`, answer([]), { group: [number < 50 ? 'Berlin' : 'Munich'] }),
  );
  await renderPage({ fleet: fleet(many) });
  const list = screen.getByRole('tree');
  list.scrollTop = 1500;
  fireEvent.scroll(list);
  const head = await screen.findByRole('treeitem', { name: /^Berlin/ });
  expect(head).toHaveAttribute('data-sticky', 'true');
  expect(screen.queryByRole('treeitem', { name: /^s100/ })).toBeNull();
});
