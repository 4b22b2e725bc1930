import tseslint from 'typescript-eslint';

const returnTypeOnExport = 'An exported function states its return type.';

// Biome formats and lints. ESLint adds only what needs types, and explicit types on exports.
export default tseslint.config(
  { ignores: ['**/dist/**', '**/src/generated/**', '**/*.js', '**/*.mjs'] },
  {
    files: ['**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // explicit-module-boundary-types also objects to the functions in a table whose type is written on the table.
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportNamedDeclaration > FunctionDeclaration:not([returnType])', message: returnTypeOnExport },
        {
          selector:
            'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([id.typeAnnotation]) > ArrowFunctionExpression:not([returnType])',
          message: returnTypeOnExport,
        },
        {
          selector:
            'ExportNamedDeclaration > ClassDeclaration MethodDefinition[kind=/method|get/][accessibility!="private"] > FunctionExpression:not([returnType])',
          message: returnTypeOnExport,
        },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        // A final `default: unreachable(x)` is the house form; it must not hide a missing case.
        { considerDefaultExhaustiveForUnions: false, allowDefaultCaseForExhaustiveSwitch: true },
      ],
    },
  },
);
