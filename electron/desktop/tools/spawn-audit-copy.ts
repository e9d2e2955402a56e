import process from 'node:process';
import type { StartAuditCopy } from '../../engine/audit/copy/audit-copier.ts';
import { copyArgument } from '../../engine/audit/copy/copy-argument.ts';
import { ON_ITS_OWN } from '../../engine/audit/copy/start-audit-copy.ts';
import { startChild } from '../../engine/tools/run/start-child.ts';
import { ownArguments, withNothingOpen } from './spawn-tool-host.ts';

/** Starts the process that writes the second copy of the audit log; like that of the tools, it is the app's own program. */
export const startAuditCopy: StartAuditCopy = (job, onEnd) => {
  const { stdio, detached } = ON_ITS_OWN;
  const child = withNothingOpen(stdio.length, (nothing) =>
    startChild(process.execPath, ownArguments(copyArgument(job)), {
      detached,
      stdio: [...stdio, ...nothing],
    }),
  );
  child.unref();
  void child.then(onEnd);
};
