const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'import', 'default'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2024',
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.xinpei'],
}

/** The level of a test is in its suffix: `x.test.ts` is a unit test, `x.<level>.test.ts` the rest. */
const level = (name, testMatch, more = {}) => ({ ...shared, displayName: name, testMatch, ...more })

export default {
  maxWorkers: 2,
  projects: [
    level('unit', ['<rootDir>/**/*.test.ts'], {
      testPathIgnorePatterns: [
        '/node_modules/',
        '\\.(property|int|procedure|e2e|browser)\\.test\\.ts$',
      ],
    }),
    level('property', ['<rootDir>/**/*.property.test.ts']),
    level('integration', ['<rootDir>/**/*.int.test.ts']),
    level('procedures', ['<rootDir>/**/*.procedure.test.ts']),
    level('e2e', ['<rootDir>/**/*.e2e.test.ts']),
    level('browser', ['<rootDir>/**/*.browser.test.ts']),
  ],
}
