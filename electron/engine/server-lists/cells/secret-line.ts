/** What people and programs call a password, wherever it stands in a line. */
const SECRET_WORD =
  'pass(?:word|wort|wd|phrase|code)?|pwd|pw|kennwort|geheimnis|mot de passe|mdp|contrase(?:ñ|n)a|clave|senha|wachtwoord|heslo|hasło|lösenord|пароль|parola|secret|credentials?|api[ _-]?key|token';

/** The word as a key or a heading of its own: `Password: x`, `/pass:x`, `ansible_password=x`, `pw x`. */
const SECRET = new RegExp(`(?<![\\p{L}\\d.-])(?:\\w{0,40}_)?(?:${SECRET_WORD})(?![\\p{L}\\d.-])`, 'iu');
/** A word that ends with it, before what it is: `AdminPassword=x`. */
const SECRET_KEY = /(?:password|passwort|passwd|kennwort|secret)\d*["']?\s*[:=]/iu;
/** Nothing stands behind the word: what it announces is in the next line. */
const ANNOUNCED = new RegExp(`(?:${SECRET_WORD})["']?\\s*[:=]?\\s*$`, 'iu');
/** `//user:secret@host` and `user:secret@host`. */
const IN_ADDRESS = /[^\s:@/]{1,64}:[^\s@]{1,64}@/u;

/** Whether a line looks as if a password stood in it. */
export function holdsSecret(line: string): boolean {
  return SECRET.test(line) || SECRET_KEY.test(line) || IN_ADDRESS.test(line);
}

/** Whether the password is in the line below. */
export function announcesSecret(line: string): boolean {
  return holdsSecret(line) && ANNOUNCED.test(line);
}

/** What is shown of a text: nothing when a password may stand in it. */
export function withoutSecret(text: string): string {
  return holdsSecret(text) ? '' : text;
}
