const transform = {
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
      sourceMaps: 'inline',
    },
  ],
}

/**
 * One project per level of test; the level is in the suffix: `x.test.ts` is a unit test,
 * `x.<level>.test.ts` the rest.
 *
 * @param {string} name
 * @param {string} suffix
 * @param {{ seconds: number, globalSetup?: string, globalTeardown?: string, ignore?: string }} how
 *   `seconds` a test may take before it is given up: for a machine on which much else runs
 */
const level = (name, suffix, { seconds, ignore, ...around }) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.xinpei', '<rootDir>/apps/console/dist'],
  testMatch: [`<rootDir>/**/*${suffix}`],
  testPathIgnorePatterns: ['/node_modules/', ...(ignore === undefined ? [] : [ignore])],
  setupFilesAfterEnv: ['<rootDir>/test/support/every-test.mjs'],
  // jest heeds `testTimeout` for all projects together only; every-test.mjs sets it for each.
  globals: { secondsPerTest: seconds },
  ...around,
})

const withServers = '<rootDir>/test/support/with-servers.mjs'
const withTimeSkipping = '<rootDir>/test/support/with-time-skipping.mjs'

export default {
  maxWorkers: 2,
  // By default in the temporary folder, of which every level of `npm test` has its own.
  cacheDirectory: 'node_modules/.cache/jest',
  projects: [
    level('unit', '.test.ts', {
      seconds: 10,
      ignore: '\\.(property|int|procedure|e2e|browser)\\.test\\.ts$',
    }),
    level('property', '.property.test.ts', { seconds: 120 }),
    level('integration', '.int.test.ts', { seconds: 60, globalSetup: withServers }),
    level('procedures', '.procedure.test.ts', { seconds: 60, globalSetup: withTimeSkipping }),
    level('e2e', '.e2e.test.ts', { seconds: 600, globalSetup: withServers }),
    level('browser', '.browser.test.ts', {
      seconds: 600,
      globalSetup: '<rootDir>/test/support/with-product.mjs',
      globalTeardown: '<rootDir>/test/support/with-product-ended.mjs',
    }),
  ],
}
