/**
 * The one-way doors of the house. A room is a folder directly under apps or libs, or an aggregate
 * libs/domain/<context>/<aggregate>; it is entered through an index.ts (a large room may have one for
 * each of its wings), by workflows through facts.ts.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that leads nowhere.',
      from: { pathNot: '^apps/console' },
      to: { couldNotResolve: true },
    },
    {
      name: 'libs-look-at-libs-alone',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(apps|workflows|activities|tools|test)/' },
    },
    {
      name: 'activities-look-at-libs',
      severity: 'error',
      from: { path: '^activities/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(apps|workflows|tools|test)/' },
    },
    {
      name: 'apps-never-look-at-apps',
      severity: 'error',
      comment: 'Services never call each other; only apps/local puts them together.',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/local/|\\.test\\.tsx?$' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'product-never-looks-at-tools-or-tests',
      severity: 'error',
      from: { path: '^(apps|libs|workflows|activities)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(tools|test)/' },
    },
    {
      name: 'workflows-look-at-procedure-and-facts',
      severity: 'error',
      comment: 'No decider, no zod, pg or kafkajs in a workflow bundle: only types of those rooms.',
      from: { path: '^workflows/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(libs|activities|apps)/',
        pathNot: '^libs/procedure/index\\.ts$|^libs/domain/.+/facts\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^libs/',
        pathNot: '^libs/(domain|policy|calendar|money|identifiers)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'domain-needs-no-package',
      severity: 'error',
      from: { path: '^(libs/domain|workflows)/', pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypes: ['npm', 'core'],
        path: 'node_modules/(pg|kafkajs|zod|@nestjs)|^(fs|net|http|crypto|process)$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'room-of-libs-has-one-door',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: '^libs/domain/|\\.test\\.ts$' },
      to: {
        path: '^libs/[^/]+/',
        pathNot: '^libs/$1/|^libs/.+/(index|facts)\\.ts$',
      },
    },
    {
      name: 'room-of-libs-has-one-door-for-others',
      severity: 'error',
      from: { path: '^(apps|activities|workflows)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^libs/', pathNot: '/(index|facts)\\.ts$' },
    },
    {
      name: 'aggregate-has-one-door',
      severity: 'error',
      from: {
        path: '^libs/domain/([^/]+)/([^/]+)/',
        pathNot: '^libs/domain/deciding/|\\.test\\.ts$',
      },
      to: {
        path: '^libs/domain/',
        pathNot: '^libs/domain/$1/$2/|^libs/domain/.+/(index|facts)\\.ts$',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules|\\.xinpei|test/bench)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
