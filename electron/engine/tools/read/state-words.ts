import type { SessionState } from '../../../../shared/domain/model.ts';

/**
 * The state words of the known languages. There are more than anyone has listed, so this table only refines what the
 * structure of a row shows; see `stateFromStructure`.
 */
const STATE_WORDS: Readonly<Record<Exclude<SessionState, 'unknown'>, readonly string[]>> = {
  active: ['Active', 'Aktiv', 'Actif', 'Activo', 'Attivo', 'Ativo', 'Активно', '运行中', 'アクティブ'],
  connected: ['Conn', 'Verb.', 'Подключено', '已连接'],
  connectQuery: ['ConnQ'],
  shadow: ['Shadow'],
  disconnected: ['Disc', 'Getr.', 'Déco', 'Desc', 'Диск', '断开', '切断'],
  idle: ['Idle'],
  listen: ['Listen', 'Abhör.', 'Écouter', 'Escuchar', 'Прием', '侦听'],
  reset: ['Reset'],
  down: ['Down'],
  init: ['Init'],
};

const STATE_BY_WORD: ReadonlyMap<string, SessionState> = new Map(
  Object.entries(STATE_WORDS).flatMap(([state, words]) =>
    words.flatMap((word) => [word, fold(word)].map((spelling) => [spelling, state as SessionState] as const)),
  ),
);

/** The state for a word, or null when it is in no table. */
export function stateOfWord(word: string): SessionState | null {
  return STATE_BY_WORD.get(word) ?? STATE_BY_WORD.get(fold(word)) ?? null;
}

function fold(word: string): string {
  return word.normalize('NFC').toLowerCase();
}
