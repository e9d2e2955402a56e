import process from 'node:process';
import { createAuditLog } from '../../electron/engine/audit/audit-log.ts';
import { createAuditCopier } from '../../electron/engine/audit/copy/audit-copier.ts';
import { forkAuditCopy } from '../../electron/engine/audit/copy/start-audit-copy.ts';
import { silentLog } from '../../electron/engine/log.ts';

/**
 * Run as `ending-writer SCRIPT AUDIT-FILE COPY`: a program that writes one line and ends; SCRIPT is the process that is to
 * copy it.
 */
const [script = '', auditFile = '', copy = ''] = process.argv.slice(2);
const copier = createAuditCopier({ auditFile, copy }, forkAuditCopy(script), silentLog);
const log = createAuditLog(auditFile, { who: 'me' }, silentLog, { copy: copier });
log.write({ event: 'connect', server: 'xyz', origin: 'command' });
copier.dispose();
