import { assertNever } from '../../../shared/basics/assert.ts';
import { ACCESS_DENIED } from '../tools/read/windows-errors.ts';
import type { Language } from './demo-words.ts';

/** What the tools print on stderr instead of a table, or besides it. */
export type ToolError =
  | { readonly kind: 'noUser' }
  | { readonly kind: 'noSession'; readonly asked: string }
  /** Listing failed with this Windows error code (5, 1722, 1825 …). */
  | { readonly kind: 'enumerating'; readonly code: number }
  /** The same by tools before 2008. */
  | { readonly kind: 'opening'; readonly code: number; readonly server: string }
  /** `msg` could not list. */
  | { readonly kind: 'sessionNames'; readonly code: number }
  | {
      readonly kind: 'action';
      readonly code: number;
      readonly verb: 'logoff' | 'reset' | 'disconnect';
      readonly id: number;
      readonly sessionName: string | null;
    }
  | { readonly kind: 'parameters' }
  /** `tasklist` or `taskkill` failed with this Windows error code, which they do not print. */
  | { readonly kind: 'task'; readonly code: number }
  /** `wevtutil` failed with this Windows error code, which is its exit code. */
  | { readonly kind: 'eventLog'; readonly code: number }
  | { readonly kind: 'taskArgument'; readonly asked: string }
  | { readonly kind: 'noTask'; readonly pid: string }
  | { readonly kind: 'notEnded'; readonly pid: string }
  /** `qprocess` lists nothing. */
  | { readonly kind: 'noProcess'; readonly asked: string };

export const RPC_UNAVAILABLE = 1722;
export const SECURITY_PACKAGE_ERROR = 1825;
/** ERROR_CTX_WINSTATION_NOT_FOUND: the answer to an action on a session that is gone. */
export const SESSION_NOT_FOUND = 7022;
/** ERROR_INVALID_STATE: a code that is in no table of session errors. */
export const UNLISTED_ERROR = 5023;

interface ErrorWords {
  readonly noUser: string;
  readonly noSession: (asked: string) => string;
  readonly enumerating: (hex: string) => string;
  readonly opening: (server: string) => string;
  readonly sessionNames: (code: number) => string;
  readonly error: string;
  readonly messages: Readonly<Record<number, string>>;
  readonly parameters: string;
}

/**
 * English is from captures, and so is the second line in Russian. The other sentences are translations for testing:
 * only the pattern and the number are the same in every version of Windows.
 */
const ERROR_WORDS: Readonly<Record<Language, ErrorWords>> = {
  en: {
    noUser: 'No User exists for *',
    noSession: (asked) => `No session exists for ${asked}`,
    enumerating: (hex) => `Error ${hex} enumerating sessionnames`,
    opening: (server) => `Error opening Terminal server ${server}`,
    sessionNames: (code) => `Error ${code} getting session names`,
    error: 'Error',
    messages: {
      5: 'Access is denied.',
      1722: 'The RPC server is unavailable.',
      1825: 'A security package specific error occurred.',
      7022: 'The requested session was not found.',
      5023: 'The group or resource is not in the correct state to perform the requested operation.',
    },
    parameters: 'Invalid parameter(s)',
  },
  de: {
    noUser: 'Kein Benutzer vorhanden für *',
    noSession: (asked) => `Keine Sitzung vorhanden für ${asked}`,
    enumerating: (hex) => `Fehler ${hex} beim Auflisten der Sitzungsnamen`,
    opening: (server) => `Fehler beim Öffnen des Terminalservers ${server}`,
    sessionNames: (code) => `Fehler ${code} beim Abrufen der Sitzungsnamen`,
    error: 'Fehler',
    messages: {
      5: 'Zugriff verweigert',
      1722: 'Der RPC-Server ist nicht verfügbar.',
      1825: 'Ein sicherheitspaketspezifischer Fehler ist aufgetreten.',
      7022: 'Die angeforderte Sitzung wurde nicht gefunden.',
      5023: 'Die Gruppe oder Ressource hat nicht den richtigen Status.',
    },
    parameters: 'Ungültige Parameter',
  },
  fr: {
    noUser: "Aucun utilisateur n'existe pour *",
    noSession: (asked) => `Aucune session n'existe pour ${asked}`,
    enumerating: (hex) => `Erreur ${hex} lors de l'énumération des noms de session`,
    opening: (server) => `Erreur lors de l'ouverture du serveur Terminal Server ${server}`,
    sessionNames: (code) => `Erreur ${code} lors de l'obtention des noms de session`,
    error: 'Erreur',
    messages: {
      5: 'Accès refusé.',
      1722: "Le serveur RPC n'est pas disponible.",
      1825: "Une erreur spécifique au package de sécurité s'est produite.",
      7022: 'La session demandée est introuvable.',
      5023: "Le groupe ou la ressource n'est pas dans l'état correct.",
    },
    parameters: 'Paramètres non valides',
  },
  es: {
    noUser: 'No existe ningún usuario para *',
    noSession: (asked) => `No existe ninguna sesión para ${asked}`,
    enumerating: (hex) => `Error ${hex} al enumerar los nombres de sesión`,
    opening: (server) => `Error al abrir el servidor de Terminal Server ${server}`,
    sessionNames: (code) => `Error ${code} al obtener los nombres de sesión`,
    error: 'Error',
    messages: {
      5: 'Acceso denegado.',
      1722: 'El servidor RPC no está disponible.',
      1825: 'Error específico del paquete de seguridad.',
      7022: 'No se encontró la sesión solicitada.',
      5023: 'El grupo o recurso no se encuentra en el estado correcto.',
    },
    parameters: 'Parámetros no válidos',
  },
  it: {
    noUser: 'Nessun utente esistente per *',
    noSession: (asked) => `Nessuna sessione esistente per ${asked}`,
    enumerating: (hex) => `Errore ${hex} durante l'enumerazione dei nomi di sessione`,
    opening: (server) => `Errore durante l'apertura del server Terminal ${server}`,
    sessionNames: (code) => `Errore ${code} durante il recupero dei nomi di sessione`,
    error: 'Errore',
    messages: {
      5: 'Accesso negato.',
      1722: 'Server RPC non disponibile.',
      1825: 'Errore specifico del pacchetto di protezione.',
      7022: 'Sessione richiesta non trovata.',
      5023: 'Lo stato del gruppo o della risorsa non è corretto.',
    },
    parameters: 'Parametri non validi',
  },
  ru: {
    noUser: 'Пользователь не существует для *',
    noSession: (asked) => `Сеанс не существует для ${asked}`,
    enumerating: (hex) => `Ошибка ${hex} при перечислении имен сеансов`,
    opening: (server) => `Ошибка открытия сервера терминалов ${server}`,
    sessionNames: (code) => `Ошибка ${code} при получении имен сеансов`,
    error: 'Ошибка',
    messages: {
      5: 'Отказано в доступе.',
      1722: 'Сервер RPC недоступен.',
      1825: 'Произошла ошибка пакета безопасности.',
      7022: 'Запрошенный сеанс не найден.',
      5023: 'Группа или ресурс не находятся в нужном состоянии.',
    },
    parameters: 'Недопустимые параметры',
  },
  'zh-CN': {
    noUser: '不存在用户 *',
    noSession: (asked) => `不存在会话 ${asked}`,
    enumerating: (hex) => `枚举会话名时出现错误 ${hex}`,
    opening: (server) => `打开终端服务器 ${server} 时出错`,
    sessionNames: (code) => `获取会话名时出现错误 ${code}`,
    error: '错误',
    messages: {
      5: '拒绝访问。',
      1722: 'RPC 服务器不可用。',
      1825: '发生了一个安全包特有的错误。',
      7022: '找不到请求的会话。',
      5023: '组或资源的状态不正确。',
    },
    parameters: '参数无效',
  },
  ja: {
    noUser: '* のユーザーは存在しません',
    noSession: (asked) => `${asked} のセッションは存在しません`,
    enumerating: (hex) => `セッション名の列挙中にエラー ${hex} が発生しました`,
    opening: (server) => `ターミナル サーバー ${server} を開くときにエラーが発生しました`,
    sessionNames: (code) => `セッション名の取得中にエラー ${code} が発生しました`,
    error: 'エラー',
    messages: {
      5: 'アクセスが拒否されました。',
      1722: 'RPC サーバーを利用できません。',
      1825: 'セキュリティ パッケージ固有のエラーが発生しました。',
      7022: '要求されたセッションが見つかりません。',
      5023: 'グループまたはリソースは正しい状態ではありません。',
    },
    parameters: 'パラメーターが無効です',
  },
  unlisted: {
    noUser: 'Kasuteli puudu *',
    noSession: (asked) => `Vorna puudu ${asked}`,
    enumerating: (hex) => `Tõrge ${hex} vornasid lugedes`,
    opening: (server) => `Tõrge: Terminal server ${server}`,
    sessionNames: (code) => `Tõrge ${code} vornamu`,
    error: 'Tõrge',
    messages: {
      5: 'Pääs kinni.',
      1722: 'RPC server kättesaamatu.',
      1825: 'Paketi tõrge.',
      7022: 'Vorna puudu.',
      5023: 'Ressurss on vales olekus.',
    },
    parameters: 'Halb parameeter',
  },
};

/** The lines a tool writes to stderr, with CRLF after each. */
export function printError(error: ToolError, language: Language): string {
  return errorLines(error, ERROR_WORDS[language])
    .map((line) => `${line}\r\n`)
    .join('');
}

function errorLines(error: ToolError, words: ErrorWords): readonly string[] {
  switch (error.kind) {
    case 'noUser':
      return [words.noUser];
    case 'noSession':
      return [words.noSession(error.asked)];
    case 'enumerating':
      return [words.enumerating(hexCode(error.code)), systemMessage(error.code, words)];
    case 'opening':
      return [words.opening(error.server), systemMessage(error.code, words)];
    case 'sessionNames':
      return [words.sessionNames(error.code), systemMessage(error.code, words)];
    case 'action':
      return [
        // Printed in English here: no translation of this line is known.
        `Could not ${error.verb} session ID ${error.id} from session ${error.sessionName ?? ''}, Error code ${error.code}`,
        systemMessage(error.code, words, ' '),
      ];
    case 'parameters':
      return [words.parameters];
    case 'task':
      return [taskError(words.messages[error.code] ?? '', words)];
    // No translation of these sentences is known.
    case 'eventLog':
      return [`Failed to read events. ${words.messages[error.code] ?? ''}`.trim()];
    case 'taskArgument':
      return [
        taskError(`Invalid argument/option - '${error.asked}'.`, words),
        'Type "TASKLIST /?" for usage.',
      ];
    case 'noTask':
      return [taskError(`The process "${error.pid}" not found.`, words)];
    case 'notEnded':
      return [
        taskError(`The process with PID ${error.pid} could not be terminated.`, words),
        `Reason: ${words.messages[ACCESS_DENIED] ?? ''}`,
      ];
    case 'noProcess':
      return [`No Process exists for ${error.asked}`];
    default:
      return assertNever(error);
  }
}

/** `Error [5]:Access is denied.`; the number is the same in every language. */
function systemMessage(code: number, words: ErrorWords, gap = ''): string {
  return `${words.error} [${code}]:${gap}${words.messages[code] ?? ''}`;
}

/** `ERROR: The RPC server is unavailable.`: without a number. */
function taskError(sentence: string, words: ErrorWords): string {
  return `${words.error.toUpperCase()}: ${sentence}`;
}

function hexCode(code: number): string {
  return `0x${code.toString(16).toUpperCase().padStart(8, '0')}`;
}
