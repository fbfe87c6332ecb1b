import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      // Pieces of earlier connectors: checked where a chapter puts them together.
      'docs/_stages/',
      'build/',
      '**/dist/',
      '.docusaurus/',
      'desk/',
      '**/node_modules/',
    ],
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
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
      // With unchecked index access, `!` is how a loop says what it knows.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    // Messages are pulled through async generators: a promise nobody waits for
    // is a message nobody sees.
    files: [
      'acceptance/**/*.ts',
      'connector/**/*.ts',
      'tests/**/*.ts',
      'scripts/**/*.ts',
    ],
    ignores: ['tests/site/**'],
    languageOptions: {
      parserOptions: {
        project: [
          'acceptance/tsconfig.json',
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
    // Preloaded by node before TypeScript is there.
    files: ['**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
