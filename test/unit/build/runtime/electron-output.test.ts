import { expect, it } from 'vitest';
import { isForThePerson } from '../../../../build/runtime/electron-output.mjs';

it.each([
  '[1122/171705.710476:ERROR:bus.cc(407)] Failed to connect to the bus',
  '[9164:1122/171725.771547:WARNING:gpu_process_host.cc(504)] Falling back',
  '(electron:12940): libnotify-WARNING **: 17:49:34.571: Failed to connect to proxy',
  '',
])('warnings of libraries about a missing display are not shown: %s', (line) => {
  expect(isForThePerson(line)).toBe(false);
});

it.each([
  '[demo] demo-web01     free     0 of 2 slots taken',
  'Error: thrown on purpose',
  '[1122/171705.710476:FATAL:electron_main_delegate.cc(287)] Running as root without --no-sandbox is not supported.',
])('what the app says, and what ends it, is passed on: %s', (line) => {
  expect(isForThePerson(line)).toBe(true);
});
