import type { Speech } from '../../../shared/contract/speech.ts';
import { speechQuery } from '../../../shared/text/language.ts';
import { PAGE_URL } from './asset-path.ts';

/** The page, which is told how to speak before it says its first word. */
export function pageUrl(speech: Speech): string {
  return `${PAGE_URL}?${speechQuery(speech)}`;
}
