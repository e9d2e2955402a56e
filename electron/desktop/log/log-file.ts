import { join } from 'node:path';
// The variant without Electron: the other one opens channels to the page without checking the sender.
import electronLog from 'electron-log/node';
import type { Log } from '../../engine/log.ts';
import { OWNER_FILE } from '../../engine/storage/own-files.ts';
import { logLine } from './log-line.ts';
import { sayTroubleOnce } from './log-trouble.ts';

export interface LogFile extends Log {
  /** Full path of the log. */
  readonly path: string;
  /** For a user at the terminal: printed to stdout unchanged, and logged. */
  announce(line: string): void;
  dispose(): void;
}

/** Keeps every entry on one line. */
const inOneLine: (typeof electronLog)['hooks'][number] = (message) => ({
  ...message,
  data: message.data.map(logLine),
});

/** Months of a hundred servers, as repeated faults are not logged. One older file of the same size is kept. */
const ROTATE_AT_BYTES = 5 * 1024 * 1024;

/**
 * The one logger of the app: everything goes to `slotwatch.log` in the folder, warnings and errors also to the
 * terminal. Uncaught errors are logged too, instead of shown in a dialog, which would stop an unattended computer.
 */
export function openLogFile(folder: string): LogFile {
  const path = join(folder, 'slotwatch.log');

  const terminal = electronLog.create({ logId: 'terminal' });
  terminal.transports.file.level = false;
  terminal.transports.console.format = '{text}';
  terminal.hooks.push(inOneLine);

  // Made last: the library's loggers share the handler of uncaught errors, and the newest of them logs.
  const logger = electronLog.create({ logId: 'slotwatch' });
  logger.transports.file.resolvePathFn = () => path;
  logger.transports.file.maxSize = ROTATE_AT_BYTES;
  logger.transports.file.writeOptions = { flag: 'a', mode: OWNER_FILE, encoding: 'utf8' };
  logger.transports.console.level = 'warn';
  logger.transports.console.format = 'Slotwatch: {text}';
  logger.hooks.push(inOneLine);
  logger.errorHandler.startCatching({ showDialog: false });
  sayTroubleOnce(path);

  return {
    path,
    info: (message) => logger.info(message),
    warn: (message) => logger.warn(message),
    error: (message) => logger.error(message),
    announce: (line) => {
      terminal.info(line);
      logger.info(line);
    },
    dispose: () => logger.errorHandler.stopCatching(),
  };
}
