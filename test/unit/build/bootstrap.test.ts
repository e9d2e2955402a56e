import { describe, expect, it } from 'vitest';
import { checkNode, isInstalled } from '../../../build/bootstrap.mjs';

describe('the Node version', () => {
  it.each(['20.19.0', '20.20.1', '22.0.0', '24.11.1'])('%s is new enough', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  it.each(['20.18.9', '18.20.0', '9.99.0'])(
    '%s is too old, and the user is told what is needed',
    (version) => {
      expect(() => checkNode(version)).toThrow(
        `Slotwatch needs Node.js 20.19 or later to be built; this is ${version}. Get a current one from https://nodejs.org.`,
      );
    },
  );
});

describe('whether the packages are installed', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/b-windows': { version: '1.0.0', integrity: 'sha512-b', optional: true },
    },
  };
  const a = { version: '1.0.0', integrity: 'sha512-a' };

  it('the packages of the lock file are enough; those for other systems may be missing', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/a': a } })).toBe(true);
  });

  it.each([
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['a package has other content', { 'node_modules/a': { ...a, integrity: 'sha512-x' } }],
  ])('%s: they have to be installed', (_, packages) => {
    expect(isInstalled(wanted, { packages })).toBe(false);
  });
});
