// @ts-check
import { darkTheme, lightTheme } from './src/rendering/theme.ts';
import { defineEcConfig } from '@astrojs/starlight/expressive-code';

// Fences in prose look like the sheets: same ground, same hairline, no window furniture.
export default defineEcConfig({
  themes: [darkTheme, lightTheme],
  minSyntaxHighlightingColorContrast: 0,
  useStarlightUiThemeColors: false,
  styleOverrides: {
    borderRadius: 'var(--radius)',
    borderColor: 'var(--rule)',
    codeBackground: 'var(--sheet)',
    codeForeground: 'var(--ink)',
    codeFontFamily: 'var(--mono)',
    codeFontSize: 'var(--t-code)',
    codeLineHeight: 'var(--lh-code)',
    codePaddingInline: '0.9rem',
    codePaddingBlock: '0.6rem',
    uiFontFamily: 'var(--sans)',
    frames: {
      frameBoxShadowCssValue: 'none',
      editorBackground: 'var(--sheet)',
      terminalBackground: 'var(--sheet)',
    },
  },
  shiki: {
    transformers: [
      {
        name: 'no-time-limit',
        // Else a line that takes half a second, as on a busy machine, is coloured in part, and Astro's store keeps it.
        preprocess(_code, options) {
          options.tokenizeTimeLimit = 0;
        },
      },
    ],
  },
  // Prose is narrower than code: long lines wrap under themselves instead of hiding.
  defaultProps: { frame: 'none', wrap: true, hangingIndent: 4 },
});
