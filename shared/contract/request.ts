import type { z } from 'zod';

/** One request: the schema of its input, and the type of its answer. */
interface Request<Input extends z.ZodType, Output> {
  readonly input: Input;
  readonly answer: Answer<Output>;
}

/** A type without a value: answers come from our own code and need no check. */
interface Answer<Output> {
  readonly type?: Output;
}

export type AnswerOf<Made> = Made extends Request<z.ZodType, infer Output> ? Output : never;

export function request<Input extends z.ZodType, Output>(
  input: Input,
  answered: Answer<Output>,
): Request<Input, Output> {
  return { input, answer: answered };
}

/** The type of an answer, beside the schema of its request. */
export function answer<Output>(): Answer<Output> {
  return {};
}
