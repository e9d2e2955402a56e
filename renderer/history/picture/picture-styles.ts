import { makeStyles, tokens } from '@fluentui/react-components';

/** In high contrast the browser leaves the colours of a drawing as they are, so they are the system's own there. */
const HIGH_CONTRAST = '@media (forced-colors: active)';

/** What is drawn: never by colour alone. */
export const useDrawnStyles = makeStyles({
  svg: { display: 'block', overflow: 'hidden', forcedColorAdjust: 'none' },
  active: {
    fill: tokens.colorPaletteBlueBorderActive,
    [HIGH_CONTRAST]: { fill: 'CanvasText' },
  },
  disconnected: {
    fill: tokens.colorPaletteBlueBackground2,
    stroke: tokens.colorPaletteBlueBorderActive,
    [HIGH_CONTRAST]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  unknown: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStroke1Hover,
    [HIGH_CONTRAST]: { fill: 'Canvas', stroke: 'GrayText' },
  },
  /** The lines of the pattern of disconnected bars. */
  disconnectedLine: {
    stroke: tokens.colorPaletteBlueBorderActive,
    [HIGH_CONTRAST]: { stroke: 'CanvasText' },
  },
  unknownDot: {
    fill: tokens.colorNeutralForeground3,
    [HIGH_CONTRAST]: { fill: 'CanvasText' },
  },
  perhaps: {
    stroke: tokens.colorNeutralForeground3,
    strokeDasharray: '2 4',
    [HIGH_CONTRAST]: { stroke: 'GrayText' },
  },
  hatch: {
    stroke: tokens.colorNeutralStroke1,
    [HIGH_CONTRAST]: { stroke: 'GrayText' },
  },
  grid: {
    stroke: tokens.colorNeutralStroke3,
    [HIGH_CONTRAST]: { stroke: 'CanvasText', strokeOpacity: 0.25 },
  },
  gridDay: {
    stroke: tokens.colorNeutralStroke1,
    [HIGH_CONTRAST]: { stroke: 'CanvasText', strokeOpacity: 0.5 },
  },
  fullShade: {
    fill: tokens.colorPaletteRedBackground2,
    fillOpacity: 0.45,
    [HIGH_CONTRAST]: { fill: 'Highlight', fillOpacity: 0.25 },
  },
  fullStrip: {
    fill: tokens.colorPaletteRedBackground3,
    [HIGH_CONTRAST]: { fill: 'Highlight' },
  },
  reach: {
    stroke: tokens.colorNeutralForeground2,
    strokeDasharray: '6 3',
    [HIGH_CONTRAST]: { stroke: 'CanvasText' },
  },
  now: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    [HIGH_CONTRAST]: { stroke: 'Highlight' },
  },
  chosen: {
    fill: tokens.colorBrandBackground,
    fillOpacity: 0.2,
    stroke: tokens.colorBrandStroke1,
    [HIGH_CONTRAST]: { fill: 'Highlight', stroke: 'Highlight' },
  },
  ring: {
    fill: 'none',
    stroke: tokens.colorStrokeFocus2,
    strokeWidth: '2px',
    [HIGH_CONTRAST]: { stroke: 'Highlight' },
  },
  label: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontFamily: tokens.fontFamilyBase,
    fontVariantNumeric: 'tabular-nums',
    [HIGH_CONTRAST]: { fill: 'CanvasText' },
  },
  faded: { opacity: 0.35 },
});
