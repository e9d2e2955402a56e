import { expect, it } from 'vitest';
import { createAnnouncer, startLine } from '../../../../electron/desktop/log/terminal-lines.ts';
import { fleet, server } from '../../../builders.ts';
import { freeServer, fullServer, silentServer } from '../../../known-servers.ts';

it('each server is printed once, with its first report, and the round at its end', () => {
  const announcer = createAnnouncer();
  const notAsked = server('longer-name', null);
  const first = fleet([fullServer('xyz'), notAsked, silentServer('dead')]);
  expect(announcer.linesFor(first)).toEqual([
    'xyz          full     2 of 2 slots taken; longest idle: gatesb, disconnected, last input 3 d 2 h ago',
    'dead         unknown  dead cannot be reached.',
  ]);
  const second = fleet([fullServer('xyz'), freeServer('longer-name'), silentServer('dead')]);
  expect(announcer.linesFor(second)).toEqual([
    'longer-name  free     1 of 2 slots taken',
    'First check done: 1 of 3 full, 1 unknown.',
  ]);
  expect(announcer.linesFor(fleet([fullServer('xyz'), fullServer('new')]))).toEqual([]);
});

it('every line of the demo says so', () => {
  const lines = createAnnouncer().linesFor(fleet([freeServer('a')], { demo: true }));
  expect(lines).toEqual([
    '[demo] a  free     1 of 2 slots taken',
    '[demo] First check done: 1 of 1 with a free slot.',
  ]);
});

it('says how long the start took where that is known', () => {
  expect(startLine('Slotwatch 1.0.0', false, '1000', 1840)).toBe('Slotwatch 1.0.0 started in 0.8 s.');
  expect(startLine('Slotwatch 1.0.0', false, undefined, 1840)).toBe('Slotwatch 1.0.0 started.');
  expect(startLine('Slotwatch 1.0.0', false, 'soon', 1840)).toBe('Slotwatch 1.0.0 started.');
  expect(startLine('Slotwatch 1.0.0', true, '1000', 2000)).toBe(
    'Slotwatch 1.0.0 started in 1.0 s with the demo: no real server is checked.',
  );
});
