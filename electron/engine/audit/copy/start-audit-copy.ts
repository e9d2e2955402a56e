import process from 'node:process';
import { startChild } from '../../tools/run/start-child.ts';
import type { StartAuditCopy } from './audit-copier.ts';
import { copyArgument } from './copy-argument.ts';

/** How the process of the copy is started: with nothing between the two, so that it lives on when its parent ends. */
export const ON_ITS_OWN = { stdio: ['ignore', 'ignore', 'ignore'], detached: true } as const;

/** Starts it as a process of Node. `script`: full path of the bundle of the process of the tools, which can be both. */
export function forkAuditCopy(script: string): StartAuditCopy {
  return (job, onEnd) => {
    const child = startChild(process.execPath, [script, copyArgument(job)], ON_ITS_OWN);
    child.unref();
    void child.then(onEnd);
  };
}
