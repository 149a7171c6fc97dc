import js from '@eslint/js'
import jest from 'eslint-plugin-jest'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { houseRules } from './tools/lint/house-rules.mjs'

const TESTS = ['**/*.test.ts', '**/*.test.tsx']

/** Known to every file; the type checker knows them better, so only their names matter. */
const NODE = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map(name => [name, false]))

const FORBIDDEN = [
  {
    selector:
      "CallExpression[callee.property.name='catch'] > ArrowFunctionExpression[params.length=0]",
    message: 'Name the error: a catch rethrows, answers a refusal, or logs it.',
  },
  {
    selector: 'CatchClause[param=null] > BlockStatement[body.length=0]',
    message: 'An empty catch swallows the error.',
  },
]

const FORBIDDEN_ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only configuration.ts reads the environment, once, through its schema.',
}

const FORBIDDEN_IN_TESTS = [
  {
    selector:
      "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|unstable_mockModule|spyOn)$/]",
    message: 'No mock of our own code: run the real thing, or hand it in as an argument.',
  },
  {
    selector: "CallExpression[callee.name='setTimeout']",
    message: 'Wait for a condition (`eventually`), never for a time.',
  },
  {
    selector:
      "CallExpression[callee.property.name='todo'], CallExpression[callee.property.name='retryTimes']",
    message: 'A test that is not there, or that passes at the third try, is no test.',
  },
]

const FORBIDDEN_IN_PURE_CODE = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The clock is an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The clock is an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Pure code has no random.',
  },
  { selector: 'Decorator', message: 'Pure code has no decorators.' },
]

export default defineConfig(
  globalIgnores(['dist', '.xinpei', 'node_modules', 'test/bench', 'coverage', '**/*.generated.ts']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    plugins: { house: houseRules },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      globals: NODE,
      parserOptions: {
        projectService: { allowDefaultProject: ['.dependency-cruiser.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      complexity: ['error', 10],
      'max-lines': ['error', 400],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      'no-restricted-syntax': ['error', ...FORBIDDEN, FORBIDDEN_ENVIRONMENT],
      'house/cast-with-reason': 'error',
      'house/exception-with-reason': 'error',
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      // What has methods here are records of closures, which may be taken apart; classes are few.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['libs/domain/**', 'workflows/**', 'libs/{calendar,money,identifiers,policy}/**'],
    ignores: TESTS,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...FORBIDDEN,
        FORBIDDEN_ENVIRONMENT,
        ...FORBIDDEN_IN_PURE_CODE,
      ],
    },
  },
  {
    files: ['**/configuration.ts'],
    rules: { 'no-restricted-syntax': ['error', ...FORBIDDEN] },
  },
  {
    // What speaks to a person at a terminal, before or beside the product.
    files: [
      'tools/**',
      'test/support/**',
      'test/bench/**',
      'test/drill/**',
      'test/sabotage/**',
      'apps/cli/**',
      '*.mjs',
    ],
    rules: { 'no-console': 'off', 'no-restricted-syntax': ['error', ...FORBIDDEN] },
  },
  {
    files: TESTS,
    plugins: { jest },
    languageOptions: { globals: jest.environments.globals.globals },
    rules: {
      'no-restricted-syntax': ['error', ...FORBIDDEN, ...FORBIDDEN_IN_TESTS],
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', 'given.**', 'fc.assert', 'expect*'] },
      ],
      'jest/no-commented-out-tests': 'error',
      'jest/no-conditional-expect': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/no-focused-tests': 'error',
      'jest/no-identical-title': 'error',
      'jest/valid-expect': 'error',
      'jest/no-restricted-matchers': [
        'error',
        {
          toBeTruthy: 'Say which value.',
          toBeFalsy: 'Say which value.',
          toBeDefined: 'Say which value.',
          toMatchSnapshot: 'State what is expected.',
          toMatchInlineSnapshot: 'State what is expected.',
          toThrowErrorMatchingSnapshot: 'State what is expected.',
        },
      ],
    },
  },
  { files: ['apps/console/**/*.{ts,tsx}'], ...hooks.configs.flat.recommended },
  {
    // Their tools want a default export.
    files: [
      '*.config.mjs',
      '**/vite.config.mjs',
      'test/support/with-*.mjs',
      '.dependency-cruiser.mjs',
    ],
    rules: { 'no-restricted-exports': 'off' },
  },
)
