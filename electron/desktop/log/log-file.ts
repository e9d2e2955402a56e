import { join } from 'node:path';
// The variant without Electron: the other one opens channels to the page that nobody checks (see bridge.ts).
import electronLog from 'electron-log/node';
import type { Log } from '../../engine/log.ts';
import { OWNER_FILE } from '../../engine/storage/own-files.ts';
import { logLine } from './log-line.ts';
import { sayTroubleOnce } from './log-trouble.ts';

export interface LogFile extends Log {
  /** Full path of the log. */
  readonly path: string;
  /** For the person at the terminal: printed to stdout as it is, and logged. */
  announce(line: string): void;
  dispose(): void;
}

/** Nothing that is logged makes a line of its own. */
const inOneLine: (typeof electronLog)['hooks'][number] = (message) => ({
  ...message,
  data: message.data.map(logLine),
});

/** Months of a hundred servers: what repeats itself is not logged. One older file of the same size is kept beside it. */
const ROTATE_AT_BYTES = 5 * 1024 * 1024;

/**
 * The one logger of the app: everything goes to `slotwatch.log` in the folder, warnings and errors also to the terminal.
 * Errors nobody caught end up there too, instead of in a dialog that stops a machine without anybody in front of it.
 */
export function openLogFile(folder: string): LogFile {
  const path = join(folder, 'slotwatch.log');

  const terminal = electronLog.create({ logId: 'terminal' });
  terminal.transports.file.level = false;
  terminal.transports.console.format = '{text}';
  terminal.hooks.push(inOneLine);

  // Made last: the library's loggers share the handler of errors nobody caught, and it logs to the youngest of them.
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
