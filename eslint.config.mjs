import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: ['**/build/', '**/dist/', '.docusaurus/', '**/node_modules/'],
  },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-console': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          ignoreRestSiblings: true,
          varsIgnorePattern: '^_',
          argsIgnorePattern: '^_',
        },
      ],
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    // Messages are pulled through async generators: a promise nobody waits for
    // is a message nobody sees.
    files: ['connector/**/*.ts', 'tests/**/*.ts', 'scripts/**/*.ts'],
    ignores: ['tests/site/**'],
    languageOptions: {
      parserOptions: {
        project: [
          'connector/tsconfig.json',
          'tests/tsconfig.json',
          'scripts/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              name: ['test', 'it', 'suite', 'describe'],
              package: 'node:test',
            },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['connector/src/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // Where a test is wrong about `!`, it fails, as it should.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Parts of files: what they use and who uses them is elsewhere.
    files: ['docs/_stages/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    // Preloaded by node before TypeScript is there.
    files: ['**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
