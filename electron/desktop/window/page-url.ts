import type { Locale } from '../../../shared/contract/locale.ts';
import { localeQuery } from '../../../shared/text/language.ts';
import { PAGE_URL } from './asset-path.ts';

/** The address of the page, with its locale: the page needs it before it shows anything. */
export function pageUrl(locale: Locale): string {
  return `${PAGE_URL}?${localeQuery(locale)}`;
}
