// The layers of the code, one direction: app → features → stores → {workers, adapters} → map → catalogue → core.
// Tests may reach across: they compare.

const LAYERS = {
  core: [],
  catalogue: ['core'],
  map: ['core', 'catalogue'],
  adapters: ['core', 'catalogue', 'map'],
  workers: ['core', 'catalogue', 'map'],
  stores: ['core', 'catalogue', 'map', 'adapters', 'workers'],
  features: ['core', 'catalogue', 'map', 'adapters', 'workers', 'stores', 'ui'],
  ui: [],
}

const NO_TESTS = '\\.(test|spec)\\.(ts|mjs)$|-arbitraries\\.ts$|/browser-tests/'

const layer = (name, allowed, more = []) => ({
  name: `${name}-stays-in-its-layer`,
  comment: allowed.length
    ? `src/${name} may use src/{${allowed}}`
    : `src/${name} uses nothing else of the project`,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: NO_TESTS },
  to: { path: '^(src|scripts)/', pathNot: [name, ...allowed].map((l) => `^src/${l}/`).concat(more) },
})

const packages = (...names) => names.map((name) => `node_modules/${name}/`)

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle cannot be read from one end. Types alone make no arrow.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...Object.entries(LAYERS).map(([name, allowed]) =>
      // A worker holds an engine: the one thing beside core that it may reach for.
      layer(name, allowed, name === 'workers' ? ['^src/adapters/(geos|turf)/'] : []),
    ),
    {
      name: 'core-analysis-knows-no-report',
      comment: 'Inside core: report → analysis → domain.',
      severity: 'error',
      from: { path: '^src/core/analysis/', pathNot: NO_TESTS },
      to: { path: '^src/core/report/' },
    },
    {
      name: 'core-domain-knows-only-itself',
      severity: 'error',
      from: { path: '^src/core/domain/', pathNot: NO_TESTS },
      to: { path: '^src/core/(analysis|report)/' },
    },
    {
      name: 'features-do-not-know-each-other',
      comment: 'What two features share stands in a store or in ui; app puts them side by side.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: NO_TESTS },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'no-outside-below-adapters',
      comment:
        'core, catalogue and map run in Node, in a worker, in the page: no Vue, no map library, no DOM helper.',
      severity: 'error',
      from: { path: '^src/(core|catalogue|map)/', pathNot: NO_TESTS },
      to: {
        path: packages(
          'vue',
          '@vue',
          'pinia',
          '@tanstack',
          'maplibre-gl',
          '@deck\\.gl',
          '@luma\\.gl',
          'geos-wasm',
          '@turf',
          'sirv',
        ),
      },
    },
    {
      name: 'no-node-in-the-page',
      comment: 'Everything under src runs in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: NO_TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-database-in-the-page',
      comment: 'A page cannot speak to PostgreSQL: only scripts use that engine.',
      severity: 'error',
      from: { path: '^src/', pathNot: [NO_TESTS, '^src/adapters/postgis/'] },
      to: { path: ['^src/adapters/postgis/', ...packages('postgres')] },
    },
    {
      name: 'scripts-run-in-node',
      comment:
        'scripts use core, catalogue, map and the adapters that run without a browser; of the stores only what reads and names a question of an address, plain functions.',
      severity: 'error',
      from: { path: '^scripts/', pathNot: NO_TESTS },
      to: {
        path: '^src/(adapters/(maplibre|deckgl|storage)|workers|stores|features|ui|app)/',
        pathNot: '^src/stores/(shared-question|reach-result)\\.ts$',
      },
    },
    {
      name: 'not-to-tests',
      severity: 'error',
      from: { pathNot: NO_TESTS },
      to: { path: NO_TESTS },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw)' },
    },
    {
      name: 'no-dev-packages-in-the-app',
      severity: 'error',
      from: { path: '^src/', pathNot: NO_TESTS },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
}
