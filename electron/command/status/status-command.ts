import { assertNever } from '../../../shared/basics/assert.ts';
import type { FleetView } from '../../../shared/domain/model.ts';
import type { GivenTo } from '../arguments/invocation.ts';
import { openCommandEngine, type StartTools, viaOf } from '../command-engine.ts';
import { sayDemo } from '../demo-line.ts';
import type { FailureJson } from '../failure-json.ts';
import { print } from '../output.ts';
import { printableJson } from '../printable.ts';
import { readWorkOf, serversInUse } from '../work/ask-servers-work.ts';
import { statusExitCode } from './exit-code.ts';
import { nagiosText, nagiosUnknown } from './nagios-text.ts';
import { prometheusText, prometheusUnknown } from './prometheus-text.ts';
import { statusCsv } from './status-csv.ts';
import { failedStatusJson, statusJson } from './status-json.ts';
import { statusText } from './status-text.ts';

type Given = GivenTo<'status'>;

/** Asks once and prints the answers; the exit codes are those of monitoring plugins. */
export async function status(given: Given, startTools: StartTools): Promise<number> {
  const { engine, dispose } = openCommandEngine(given, given.servers, startTools);
  try {
    sayDemo(given);
    await engine.refresh();
    if (given.work) await readWorkOf(engine, serversInUse(engine.view()));
    const view = engine.view();
    print(statusIn(given, view));
    return statusExitCode(view);
  } finally {
    await dispose();
  }
}

/** What is printed in that format when nothing could be asked; null for nothing. */
export function failedStatusIn(given: Given, failure: FailureJson): string | null {
  switch (given.format) {
    case 'json':
      return printableJson(failedStatusJson({ ...given, via: viaOf(given) }, failure));
    case 'nagios':
      return nagiosUnknown(failure.message);
    case 'prometheus':
      return prometheusUnknown(given.servers);
    case 'csv':
    case 'table':
      return null;
    default:
      return assertNever(given.format);
  }
}

function statusIn({ format, work }: Given, view: FleetView): string {
  switch (format) {
    case 'json':
      return printableJson(statusJson(view, work));
    case 'csv':
      return statusCsv(view);
    case 'nagios':
      return nagiosText(view);
    case 'prometheus':
      return prometheusText(view);
    case 'table':
      return statusText(view, work);
    default:
      return assertNever(format);
  }
}
