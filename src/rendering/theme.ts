import type { ThemeRegistrationRaw } from 'shiki';

/**
 * The syntax colours, once. Sheets carry a class per role and take the colours from `tokens.css`; Expressive Code,
 * which colours the fences in prose, wants two themes with the colours written out, so both forms are made here.
 */

/** What a token can be. The scopes are TextMate's; what is not named is plain ink. */
export const ROLES_OF_TOKENS = [
  {
    role: 'k',
    scopes: ['keyword', 'storage', 'constant.language'],
    light: '#6b2f8a',
    dark: '#caa8ea',
  },
  {
    role: 's',
    scopes: ['string', 'constant', 'markup.inline.raw'],
    light: '#1b5a8c',
    dark: '#93c3ee',
  },
  {
    role: 'b',
    scopes: [
      'entity.name.type',
      'support',
      'meta.decorator',
      'entity.name.tag',
      'entity.name.function.decorator',
    ],
    light: '#7a4516',
    dark: '#e2b68c',
  },
  {
    role: 'p',
    scopes: ['punctuation', 'keyword.operator', 'meta.brace'],
    light: '#46423b',
    dark: '#c9c4b9',
  },
  {
    role: 'c',
    scopes: ['comment', 'punctuation.definition.comment'],
    light: '#5b564e',
    dark: '#a8a296',
  },
  {
    role: 'f',
    scopes: ['entity.name.function', 'entity.name.class', 'entity.name.type.class'],
    light: '#1d1b18',
    dark: '#ece8df',
  },
  // Words that TextMate calls operators and readers call keywords; and the inside of strings stays a string.
  {
    role: 'k',
    scopes: ['keyword.operator.logical', 'keyword.operator.word', 'keyword.operator.new'],
    light: '#6b2f8a',
    dark: '#caa8ea',
  },
  {
    role: 's',
    scopes: ['punctuation.definition.string', 'string.quoted punctuation.definition.string'],
    light: '#1b5a8c',
    dark: '#93c3ee',
  },
] as const;

export type TokenRole = (typeof ROLES_OF_TOKENS)[number]['role'];

/** The placeholder colours of the sheets’ theme: they come back from Shiki and name the role. */
const PLACEHOLDERS: Record<TokenRole, string> = {
  k: '#000001',
  s: '#000002',
  b: '#000003',
  p: '#000004',
  c: '#000005',
  f: '#000006',
};

export function roleOfColour(colour: string | undefined): TokenRole | undefined {
  const roles = Object.keys(PLACEHOLDERS) as TokenRole[];
  return roles.find((role) => PLACEHOLDERS[role] === colour?.toLowerCase());
}

/** The theme of the sheets, whose colours only name roles. */
export const sheetTheme = theme(
  'sheet',
  'light',
  '#ffffff',
  '#000000',
  (token) => PLACEHOLDERS[token.role],
);

/** The theme of fences in the light scheme, and in the dark one. */
export const lightTheme = theme(
  'playbooks-light',
  'light',
  '#ffffff',
  '#1d1b18',
  (token) => token.light,
);
export const darkTheme = theme(
  'playbooks-dark',
  'dark',
  '#1c1f23',
  '#ece8df',
  (token) => token.dark,
);

function theme(
  name: string,
  type: 'light' | 'dark',
  background: string,
  foreground: string,
  colour: (token: (typeof ROLES_OF_TOKENS)[number]) => string,
): ThemeRegistrationRaw & { name: string } {
  return {
    name,
    type,
    colors: { 'editor.background': background, 'editor.foreground': foreground },
    settings: [
      { settings: { foreground, background } },
      ...ROLES_OF_TOKENS.map((token) => ({
        scope: [...token.scopes],
        settings: { foreground: colour(token), ...(token.role === 'c' && { fontStyle: 'italic' }) },
      })),
    ],
  };
}
