import type { TransportKind } from '../../contract/transport-kind.ts';
import { type AskedFinding, CHECKS, type Finding, type RightsFinding, type Verdict } from './finding.ts';

/** Whether a line is good, and if not, whether it may be why the server does not answer. */
export function verdictOf(finding: Finding): Verdict {
  const { kind } = finding.result;
  switch (kind) {
    case 'notTried':
      return 'notTried';
    case 'found':
    case 'isAddress':
    case 'open':
    case 'answered':
    case 'enough':
      return 'good';
    default:
      return 'needed' in finding && !finding.needed ? 'note' : 'bad';
  }
}

/** What the answers say of the rights of the account: first that of the server's own way, because it is asked by that. */
export function rightsOf(own: AskedFinding, other: AskedFinding): RightsFinding {
  for (const { via, result } of [own, other]) {
    if (result.kind === 'denied') return { check: 'rights', result };
    if (result.kind === 'answered' || result.kind === 'doubtful')
      return { check: 'rights', result: { kind: 'enough', via } };
  }
  return { check: 'rights', result: { kind: 'notTried', why: 'noAnswer' } };
}

/** The way that answers where the server's own does not; null when there is none. */
export function betterWay(findings: readonly Finding[]): TransportKind | null {
  const answers = (check: Finding['check']) =>
    findings.find((finding) => finding.check === check && finding.result.kind === 'answered');
  const other = answers('other');
  return other !== undefined && 'via' in other && answers('own') === undefined ? other.via : null;
}

/** In the order in which they are shown. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return CHECKS.flatMap((check) => findings.find((finding) => finding.check === check) ?? []);
}
