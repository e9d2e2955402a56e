import type {
  AskedFinding,
  Finding,
  NameFinding,
  PortFinding,
  RightsFinding,
} from '../../domain/diagnosis/finding.ts';
import { verdictOf } from '../../domain/diagnosis/judge-finding.ts';
import type { PlannedCheck } from '../../domain/diagnosis/planned-checks.ts';
import { type Said, sayFailure, withHint } from '../say-failure.ts';
import { text } from '../text.ts';

/** What a line of a diagnosis is about. */
export function sayCheck(planned: PlannedCheck): string {
  const { check } = text.diagnosis;
  if ('port' in planned) return check[planned.check](planned.port);
  return 'via' in planned ? check.via[planned.via] : check[planned.check];
}

/** What was found, and what to do; the hint is empty where there is nothing to do. */
export function sayFinding(server: string, finding: Finding): Said {
  if ('port' in finding) return sayPort(server, finding);
  if ('via' in finding) return sayAsked(finding);
  return finding.check === 'name' ? sayName(finding) : sayRights(finding);
}

/** The whole diagnosis as a text to send to others: a line for each check. */
export function sayDiagnosis(server: string, findings: readonly Finding[]): string {
  const { title, verdict } = text.diagnosis;
  const lines = findings.map(
    (finding) =>
      `${verdict[verdictOf(finding)]} · ${sayCheck(finding)}: ${withHint(sayFinding(server, finding))}`,
  );
  return [title(server), ...lines].join('\n');
}

function said(message: string, hint = ''): Said {
  return { message, hint };
}

function sayName({ result }: NameFinding): Said {
  const { name, notTried } = text.diagnosis;
  switch (result.kind) {
    case 'found':
      return said(name.found(result.addresses.join(', ')));
    case 'isAddress':
      return said(name.isAddress);
    case 'notFound':
      return said(name.notFound, `${name.notFoundHint} ${name.notFoundSshHint}`);
    case 'noAnswer':
      return said(name.noAnswer, name.noAnswerHint);
    case 'notTried':
      return said(notTried[result.why]);
  }
}

function sayPort(server: string, { check, port, needed, result }: PortFinding): Said {
  const { state, hint } = text.diagnosis.port;
  if (result.kind === 'notTried') return said(text.diagnosis.notTried[result.why]);
  const message = state[result.kind];
  if (result.kind === 'open') return said(message);
  if (!needed || check === 'rpc') return said(message, hint.unneeded[check]);
  if (result.kind === 'noRoute') return said(message, hint.network);
  return said(message, check === 'smb' ? hint.smb(server, port) : hint.ssh(server, port));
}

function sayAsked({ via, result }: AskedFinding): Said {
  const { asked, notTried } = text.diagnosis;
  switch (result.kind) {
    case 'answered':
      return said(asked.answered(result.tookMs));
    case 'doubtful':
      return said(asked.doubtful, asked.doubtfulHint);
    case 'denied':
      return said(asked.denied, asked.deniedHint);
    case 'failed':
      return sayFailure(result.failure);
    case 'notTried': {
      if (!('failure' in result)) return said(notTried[result.why]);
      const why = sayFailure(result.failure);
      if (result.why === 'noTool') return said(asked.noTool[via], why.hint);
      return said(`${why.message} ${asked.held}`, why.hint);
    }
  }
}

function sayRights({ result }: RightsFinding): Said {
  const { rights, notTried } = text.diagnosis;
  switch (result.kind) {
    case 'enough':
      return said(rights.enough(result.via));
    case 'denied':
      return said(rights.denied(result.failure.tool), sayFailure(result.failure).hint);
    case 'notTried':
      return said(notTried[result.why]);
  }
}
