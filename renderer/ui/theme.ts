import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useMedia } from './media.ts';

/** Only fonts the system has: nothing is loaded. */
const systemFonts: Partial<Theme> = {
  fontFamilyBase: "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, ui-monospace, monospace",
};

const light: Theme = { ...webLightTheme, ...systemFonts };
const dark: Theme = { ...webDarkTheme, ...systemFonts };

/** The theme the system asks for. In high contrast the browser replaces the colours of either. */
export function useSystemTheme(): Theme {
  return useMedia('(prefers-color-scheme: dark)') ? dark : light;
}
