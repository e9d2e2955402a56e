/** The words for a password, anywhere in a line. */
const SECRET_WORD =
  'pass(?:word|wort|wd|phrase|code)?|pwd|pw|kennwort|geheimnis|mot de passe|mdp|contrase(?:ñ|n)a|clave|senha|wachtwoord|heslo|hasło|lösenord|пароль|parola|secret|credentials?|api[ _-]?key|token';

/** The word as a key or a heading: `Password: x`, `/pass:x`, `ansible_password=x`, `pw x`. */
const SECRET = new RegExp(`(?<![\\p{L}\\d.-])(?:\\w{0,40}_)?(?:${SECRET_WORD})(?![\\p{L}\\d.-])`, 'iu');
/** A longer key that ends with the word: `AdminPassword=x`. */
const SECRET_KEY = /(?:password|passwort|passwd|kennwort|secret)\d*["']?\s*[:=]/iu;
/** The word at the end of a line: the password is then in the next line. */
const ANNOUNCED = new RegExp(`(?:${SECRET_WORD})["']?\\s*[:=]?\\s*$`, 'iu');
/** `//user:secret@host` and `user:secret@host`. */
const IN_ADDRESS = /[^\s:@/]{1,64}:[^\s@]{1,64}@/u;

/** Whether a line looks as if it contains a password. */
export function holdsSecret(line: string): boolean {
  return SECRET.test(line) || SECRET_KEY.test(line) || IN_ADDRESS.test(line);
}

/** Whether the password is in the next line. */
export function announcesSecret(line: string): boolean {
  return holdsSecret(line) && ANNOUNCED.test(line);
}

/** The text to show: empty when it may contain a password. */
export function withoutSecret(text: string): string {
  return holdsSecret(text) ? '' : text;
}
