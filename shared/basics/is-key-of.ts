/** Whether a word that may be anything is one of the object's own keys, so not `toString`. */
export function isKeyOf<Codes extends object>(codes: Codes, word: unknown): word is keyof Codes {
  return typeof word === 'string' && Object.hasOwn(codes, word);
}
