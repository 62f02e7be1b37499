/**
 * Who may import whom, by file name. Every rule has one planted violation in test/architecture/fixture/boundaries.
 * Rooms stand in layers; a room imports only rooms of a lower layer, never a neighbour.
 */
const layers = [
  ['portal', 'console', 'demo'],
  ['checks', 'reports', 'oversight', 'exchange', 'remedies'],
  ['measures'],
  ['lists'],
  ['publication'],
  ['decisions'],
  ['calendar', 'subjects'],
  ['access'],
  ['platform'],
]
const rooms = layers.flat()
const anyOf = (names) => `(?:${names.join('|')})`
const inRooms = `^src/${anyOf(rooms.filter((room) => room !== 'platform'))}/`
const production = '^(?:src|workers)/'
const wiring = '^src/compose(?:\\.ts|-[a-z-]+\\.ts)$'
const packageNamed = (...names) => `(?:^|/)node_modules/(?:@types/)?${anyOf(names)}/`

const oneWay = (room, layer) => ({
  name: `one-way-${room}`,
  comment: `${room} may import only rooms that stand below it; let compose.ts pass in what it needs from others.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: `^src/${anyOf([...layers.slice(0, layer).flat(), ...layers[layer].filter((each) => each !== room)])}/`,
  },
})

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** A package that only one place of the production code may know. */
const behind = (name, comment, packages, pathNot) =>
  rule(name, comment, { path: production, pathNot }, { path: packageNamed(...packages) })

module.exports = {
  forbidden: [
    rule('no-cycles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    rule(
      'imports-resolve',
      'The imported file or package does not exist; what is built (dist) is not there before the first build.',
      {},
      { couldNotResolve: true, pathNot: '/dist/' },
    ),
    rule(
      'rooms-are-known',
      'A new folder of src is entered in the layers of .dependency-cruiser.cjs.',
      { path: '^src/[^/]+/', pathNot: `^src/${anyOf([...rooms, 'generated'])}/` },
      { path: '.' },
    ),
    ...layers.flatMap((names, layer) => names.map((room) => oneWay(room, layer))),
    rule(
      'only-entrances-know-compose',
      'compose.ts knows everything; only what starts processes and commands, tests and benchmarks know it.',
      {
        pathNot: [
          '^src/(?:main|run|run-[a-z]+|start-[a-z]+)\\.ts$',
          '^src/[^/]+-cli\\.ts$',
          '^workers/main\\.ts$',
          '^(?:test|bench)/',
          wiring,
        ],
      },
      { path: wiring },
    ),
    rule(
      'rooms-know-no-entrance',
      'Files at the top of src stand above the rooms.',
      { path: '^src/[^/]+/' },
      { path: '^src/[^/]+\\.tsx?$', pathNot: [wiring, '^src/catalogue\\.ts$'] },
    ),
    rule(
      'store-door',
      "Only a room's store.ts touches the store; others ask it.",
      { path: inRooms, pathNot: '/(?:store|document|batch-document)\\.ts$' },
      { path: '^src/platform/store/' },
    ),
    rule(
      'documents-are-types',
      'document.ts says what is stored; it takes only types from the store port.',
      { path: `${inRooms}(?:document|batch-document|.*/document)\\.ts$` },
      { path: '^src/platform/store/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'http-door',
      'Only routes.ts (or x.routes.ts) knows HTTP; others know Failure, Caller and the readers of text.',
      { path: inRooms, pathNot: '[./]routes\\.tsx?$' },
      {
        path: '^src/platform/http/',
        pathNot: '^src/platform/http/(?:failure|caller|ndjson|strict-json)\\.ts$',
      },
    ),
    rule(
      'queue-door',
      'Only jobs.ts, the workers, the catalogue and compose.ts know the queue.',
      { path: inRooms, pathNot: '/jobs\\.ts$' },
      { path: '^src/platform/queue/' },
    ),
    rule(
      'workers-know-their-room',
      'The worker of a queue calls the room of its own name; main.ts starts the process.',
      { path: '^workers/([^/]+)\\.ts$' },
      {
        path: '^src/',
        pathNot: [
          '^src/$1/',
          '^src/(?:platform|generated)/',
          '^src/(?:catalogue|run|start-[a-z]+)\\.ts$',
          wiring,
        ],
      },
    ),
    rule(
      'workers-know-no-door',
      'A worker hands a payload to a use case; it knows neither store nor routes nor documents.',
      { path: '^workers/' },
      { path: `${inRooms}(?:store|document|batch-document|[a-z.]*routes)\\.ts$` },
    ),
    behind(
      'express-in-platform',
      'Express is an engine of platform/http.',
      ['express'],
      '^src/platform/http/',
    ),
    behind(
      'mongoose-in-its-engine',
      'MongoDB is an engine of the store.',
      ['mongoose', 'mongodb'],
      ['^src/platform/store/mongo/'],
    ),
    behind(
      'libsql-in-its-engine',
      'SQLite is an engine of the store and of the name index.',
      ['libsql'],
      ['^src/platform/store/sqlite/', '^src/subjects/name-index/'],
    ),
    behind(
      'bullmq-in-its-engine',
      'Redis is an engine of the queue.',
      ['bullmq', 'ioredis'],
      ['^src/platform/queue/bullmq/'],
    ),
    behind('pages-in-tsx', 'Pages are written in *.tsx.', ['preact', 'preact-render-to-string'], '\\.tsx$'),
    rule(
      'files-in-platform',
      'Rooms read no files; policies come through platform/policy.',
      { path: inRooms, pathNot: ['^src/subjects/name-index/', '^src/calendar/import-calendar\\.ts$'] },
      { path: '^(?:node:)?fs(?:/promises)?$' },
    ),
    rule(
      'no-tests-in-production',
      'What runs in production imports nothing from test or bench.',
      { path: production },
      { path: '^(?:test|bench)/' },
    ),
    rule(
      'only-shipped-packages',
      'A package that runs in production stands under "dependencies" of package.json.',
      { path: production },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/architecture/fixture/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'require', 'import', 'default'],
    },
  },
}
