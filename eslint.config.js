// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'content/', 'tests/fixtures/', 'test-results/']),
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Node's test of environment and of indexed access is `value['key']`: the strictest tsconfig asks for it.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  ...astro.configs.recommended,
);
