import type { SessionState } from '../../../shared/domain/model.ts';

/**
 * The words of the tools in each language of Windows. Separate from the parser's own table, so that the two check each
 * other.
 *
 * A word of which no capture is known is made up: it is listed in `invented`, and tests know that no parser can have
 * learned it. States that no capture in another language shows (ConnQ, Shadow, Reset …) are printed in English.
 */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'ru' | 'zh-CN' | 'ja' | 'unlisted';

export const WINDOWS_LANGUAGES: readonly Language[] = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'ru',
  'zh-CN',
  'ja',
  'unlisted',
];

export interface ToolWords {
  /** Session name, user, id, state, type, device. */
  readonly qwinstaHeader: readonly [string, string, string, string, string, string];
  /** User, session name, id, state, idle, logon. */
  readonly quserHeader: readonly [string, string, string, string, string, string];
  readonly states: Readonly<Record<SessionState, string>>;
  /** The word for an idle time that is not reported. */
  readonly none: string;
  /** `none` with the blanks around it, as printed in place of the idle time and the two blanks after it. */
  readonly noneField?: string;
  /** The three lines of `/counter`, without their numbers: created, disconnected, reconnected. */
  readonly counters: readonly [string, string, string];
  /** Words above that were made up for testing. */
  readonly invented: readonly string[];
}

const ENGLISH_STATES: Readonly<Record<SessionState, string>> = {
  active: 'Active',
  connected: 'Conn',
  connectQuery: 'ConnQ',
  shadow: 'Shadow',
  disconnected: 'Disc',
  idle: 'Idle',
  listen: 'Listen',
  reset: 'Reset',
  down: 'Down',
  init: 'Init',
  unknown: '',
};

const ENGLISH_COUNTERS = [
  'Total sessions created: ',
  'Total sessions disconnected: ',
  'Total sessions reconnected: ',
] as const;

export const TOOL_WORDS: Readonly<Record<Language, ToolWords>> = {
  en: {
    qwinstaHeader: ['SESSIONNAME', 'USERNAME', 'ID', 'STATE', 'TYPE', 'DEVICE'],
    quserHeader: ['USERNAME', 'SESSIONNAME', 'ID', 'STATE', 'IDLE TIME', 'LOGON TIME'],
    states: ENGLISH_STATES,
    none: 'none',
    noneField: '    none   ',
    counters: ENGLISH_COUNTERS,
    invented: [],
  },
  de: {
    qwinstaHeader: ['SITZUNGSNAME', 'BENUTZERNAME', 'ID', 'STATUS', 'TYP', 'GERÄT'],
    quserHeader: ['BENUTZERNAME', 'SITZUNGSNAME', 'ID', 'STATUS', 'LEERLAUF', 'ANMELDEZEIT'],
    states: {
      ...ENGLISH_STATES,
      active: 'Aktiv',
      disconnected: 'Getr.',
      connected: 'Verb.',
      listen: 'Abhör.',
    },
    none: 'Kein',
    counters: [
      'Anzahl der erstellten Sitzungen: ',
      'Anzahl der getrennten Sitzungen: ',
      'Anzahl der wieder verbundenen Sitzungen: ',
    ],
    invented: [],
  },
  fr: {
    qwinstaHeader: ['SESSION', 'UTILISATEUR', 'ID', 'ÉTAT', 'TYPE', 'PÉRIPHÉRIQUE'],
    quserHeader: ['UTILISATEUR', 'SESSION', 'ID', 'ÉTAT', 'TEMPS INACT', 'TEMPS SESSION'],
    states: {
      ...ENGLISH_STATES,
      active: 'Actif',
      disconnected: 'Déco',
      connected: 'Conn',
      listen: 'Écouter',
    },
    none: 'aucun',
    counters: [
      'Nombre total de sessions créées : ',
      'Nombre total de sessions déconnectées : ',
      'Nombre total de sessions reconnectées : ',
    ],
    invented: [],
  },
  es: {
    // No capture of the Spanish qwinsta header is known; these follow the quser one.
    qwinstaHeader: ['NOMBRE SESIÓN', 'NOMBRE USUARIO', 'ID.', 'ESTADO', 'TIPO', 'DISPOSITIVO'],
    quserHeader: ['NOMBRE USUARIO', 'NOMBRE SESIÓN', 'ID.', 'ESTADO', 'TIEMPO IN.', 'TIEMPO SESIÓN'],
    states: {
      ...ENGLISH_STATES,
      active: 'Activo',
      disconnected: 'Desc',
      connected: 'Conn',
      listen: 'Escuchar',
    },
    none: 'ninguno',
    noneField: '  ninguno  ',
    counters: [
      'Total de sesiones creadas: ',
      'Total de sesiones desconectadas: ',
      'Total de sesiones reconectadas: ',
    ],
    invented: ['TIPO', 'DISPOSITIVO'],
  },
  it: {
    qwinstaHeader: ['NOMESESSIONE', 'NOMEUTENTE', 'ID', 'STATO', 'TIPO', 'DISPOSITIVO'],
    quserHeader: ['NOMEUTENTE', 'NOMESESSIONE', 'ID', 'STATO', 'INATTIVITÀ', 'ACCESSO'],
    states: {
      ...ENGLISH_STATES,
      active: 'Attivo',
      disconnected: 'Disc',
      connected: 'Conn.',
      listen: 'Ascolto',
    },
    none: 'nessuno',
    counters: ENGLISH_COUNTERS,
    invented: ['TIPO', 'DISPOSITIVO', 'Conn.', 'Ascolto', 'nessuno'],
  },
  ru: {
    qwinstaHeader: ['СЕАНС', 'ПОЛЬЗОВАТЕЛЬ', 'ID', 'СТАТУС', 'ТИП', 'УСТР-ВО'],
    quserHeader: ['ПОЛЬЗОВАТЕЛЬ', 'СЕАНС', 'ID', 'СТАТУС', 'БЕЗДЕЙСТВ.', 'ВРЕМЯ ВХОДА'],
    states: {
      ...ENGLISH_STATES,
      active: 'Активно',
      disconnected: 'Диск',
      connected: 'Подключено',
      listen: 'Прием',
    },
    none: 'отсутствует',
    noneField: '  отсутствует ',
    counters: ['Всего создано сеансов: ', 'Всего отключено сеансов: ', 'Всего переподключено сеансов: '],
    invented: [],
  },
  'zh-CN': {
    qwinstaHeader: ['会话名', '用户名', 'ID', '状态', '类型', '设备'],
    quserHeader: ['用户名', '会话名', 'ID', '状态', '空闲时间', '登录时间'],
    states: {
      ...ENGLISH_STATES,
      active: '运行中',
      disconnected: '断开',
      connected: '已连接',
      listen: '侦听',
    },
    none: '无',
    counters: ['创建的会话总数: ', '断开的会话总数: ', '重新连接的会话总数: '],
    invented: [],
  },
  ja: {
    qwinstaHeader: ['セッション名', 'ユーザー名', 'ID', '状態', '種類', 'デバイス'],
    // No capture of the Japanese quser header is known.
    quserHeader: ['ユーザー名', 'セッション名', 'ID', '状態', 'アイドル時間', 'ログオン時刻'],
    states: {
      ...ENGLISH_STATES,
      active: 'アクティブ',
      disconnected: '切断',
      listen: 'Listen',
    },
    none: 'なし',
    counters: ['作成されたセッション数: ', '切断されたセッション数: ', '再接続されたセッション数: '],
    invented: ['アイドル時間', 'ログオン時刻', 'なし'],
  },
  // A made-up language: it stands for every language that is not listed.
  unlisted: {
    qwinstaHeader: ['VORNAMU', 'KASUTELI', 'ID', 'OLUND', 'TÜÜB', 'SEADI'],
    quserHeader: ['KASUTELI', 'VORNAMU', 'ID', 'OLUND', 'JÕUDEOLI', 'SISSELOGI'],
    states: {
      active: 'Tegus',
      connected: 'Ühend',
      connectQuery: 'Ühenq',
      shadow: 'Varju',
      disconnected: 'Lahus',
      idle: 'Jõude',
      listen: 'Kuulab',
      reset: 'Lähti',
      down: 'Maas',
      init: 'Alus',
      unknown: '',
    },
    none: 'puudu',
    counters: ['Loodu vornasid: ', 'Lahutu vornasid: ', 'Taasühendu vornasid: '],
    invented: [
      'Tegus',
      'Ühend',
      'Ühenq',
      'Varju',
      'Lahus',
      'Jõude',
      'Kuulab',
      'Lähti',
      'Maas',
      'Alus',
      'puudu',
    ],
  },
};
