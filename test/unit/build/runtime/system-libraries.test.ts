import { expect, it } from 'vitest';
import { missingLibraries } from '../../../../build/runtime/system-libraries.mjs';

it('the libraries the linker did not find are read from ldd', () => {
  const ldd = [
    '\tlinux-vdso.so.1 (0x00007ffe0b1f2000)',
    '\tlibnss3.so => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0d4a400000)',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n');
  expect(missingLibraries(ldd)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
});
