import type { english } from './english/english.en.ts';

/**
 * What every language must have: the English catalogue without its words. A sentence that is missing in a language, or
 * that only this language has, does not compile.
 */
export type Text = Translated<typeof english>;

/** The same sentences in other words. */
export type Translated<Part> = Part extends string
  ? string
  : Part extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof Part]: Translated<Part[Key]> };
