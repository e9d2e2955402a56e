import { writeSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createAuditLog } from '../../electron/engine/audit/audit-log.ts';
import { silentLog } from '../../electron/engine/log.ts';
import { settingsSchema } from '../../shared/contract/settings.ts';
import { importDesktopFiles } from './desktop-files.ts';

/**
 * Run as `writer.ts FOLDER FIRST`: writes settings and audit lines as fast as it can, numbered from FIRST on, and
 * reports each after writing it (`settings 7`, `audit 7`). Runs until it is killed.
 */
const [folder = '', first = '0'] = process.argv.slice(2);
const { openSettingsFile } = await importDesktopFiles();
const settings = settingsSchema.parse({
  servers: Array.from({ length: 500 }, (_, index) => ({ name: `srv${index}` })),
});
const file = openSettingsFile({ folder, name: 'settings', first: settings, log: silentLog });
const audit = createAuditLog(path.join(folder, 'audit.jsonl'), { who: 'me' }, silentLog);

for (let number = Number(first); ; number++) {
  file.set({
    ...settings,
    servers: settings.servers.map((server) => ({ ...server, label: String(number) })),
  });
  writeSync(1, `settings ${number}\n`);
  audit.write({
    event: 'offered',
    server: String(number),
    origin: 'tray',
    message: 'x'.repeat(number % 3000),
  });
  writeSync(1, `audit ${number}\n`);
}
