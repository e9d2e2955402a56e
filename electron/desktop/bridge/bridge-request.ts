import {
  type ParsedInput,
  type RequestName,
  type RequestOutput,
  type Result,
  requests,
} from '../../../shared/contract/bridge.ts';
import type { BadRequest, Failure } from '../../../shared/domain/failure.ts';
import { issuesOf } from '../../../shared/domain/schema-issues.ts';
import { toFailure } from '../../engine/slotwatch-error.ts';
import { isPageOrigin } from '../window/asset-path.ts';
import { isSmallEnough } from './input-size.ts';

/** The handlers of all requests in the contract; none may be missing. */
export type RequestHandlers = {
  readonly [Name in RequestName]: (
    input: ParsedInput<Name>,
  ) => RequestOutput<Name> | Promise<RequestOutput<Name>>;
};

/** Where a request came from. */
export interface Sender {
  /** It came from the page in our own window, not from another window. */
  readonly ownWindow: boolean;
  /** It came from that page itself, not from a frame inside it. */
  readonly mainFrame: boolean;
  /** Address of the frame; null when it is gone. */
  readonly url: string | null;
}

/**
 * Answers one request: refuses other senders and unknown names, parses the input by the contract, and turns every error
 * into a value. Never throws.
 */
export async function answerRequest(
  handlers: RequestHandlers,
  sender: Sender,
  name: unknown,
  input: unknown,
): Promise<Result<unknown>> {
  if (!isOwnPage(sender)) return refused({ kind: 'stranger' });
  if (!isRequestName(name)) return refused({ kind: 'unknown' });
  return answer(handlers, name, input);
}

function isOwnPage({ ownWindow, mainFrame, url }: Sender): boolean {
  return ownWindow && mainFrame && url !== null && isPageOrigin(url);
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}

async function answer<Name extends RequestName>(
  handlers: RequestHandlers,
  name: Name,
  input: unknown,
): Promise<Result<RequestOutput<Name>>> {
  try {
    if (!isSmallEnough(input)) return refused({ kind: 'tooLarge' });
    const parsed = requests[name].input.safeParse(input);
    if (!parsed.success) return refused({ kind: 'invalid', issues: issuesOf(parsed.error.issues) });
    // The schema of this name has parsed it; TypeScript cannot follow that through the index.
    return { ok: true, value: await handlers[name](parsed.data as ParsedInput<Name>) };
  } catch (thrown) {
    return { ok: false, error: toFailure(thrown) };
  }
}

function refused(why: BadRequest): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code: 'badRequest', why } };
}
