import type { english } from './english/english.en.ts';

/**
 * What every language says: the English catalogue with its words taken out. A sentence that a language lacks, or has
 * too much, does not compile.
 */
export type Text = Translated<typeof english>;

/** The same sentences, in any words. */
export type Translated<Part> = Part extends string
  ? string
  : Part extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof Part]: Translated<Part[Key]> };
