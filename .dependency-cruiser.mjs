// @ts-check
/** The directions of dependency: content → catalog → services → faces, and no way back. */

/** Services work on the catalogue and never on each other. */
const SERVICES = ['authoring', 'checks', 'finishing', 'machine', 'rendering', 'search-index'];
/** What a browser can run of the catalogue. */
const FOR_BROWSERS = ['addresses', 'anchors', 'facets', 'vocabulary'];
const FACES = '^(scripts|tests)/|^src/(pages|components|starlight)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'What depends on itself cannot be read from one end.',
      severity: 'error',
      from: {},
      // Types may refer to each other: they are gone before anything runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'catalog-stands-alone',
      comment: 'The catalogue is the core: it knows nothing of who uses it.',
      severity: 'error',
      from: { path: '^src/catalog/' },
      to: { path: '^(src|scripts|tests)/', pathNot: '^src/catalog/' },
    },
    {
      name: 'services-know-the-catalog-alone',
      comment: 'What two services share lives in the catalogue.',
      severity: 'error',
      from: { path: `^src/(${SERVICES.join('|')})/` },
      to: {
        path: '^(src|scripts|tests)/',
        pathNot: '^src/(catalog/|search/|$1/|site/settings\\.ts$)',
      },
    },
    {
      name: 'proofs-run-commands-too',
      comment:
        'A service that has to install and run programs: it knows the catalogue, and how that is done.',
      severity: 'error',
      from: { path: '^src/proofs/' },
      to: {
        path: '^(src|scripts|tests)/',
        pathNot: '^src/(catalog/|proofs/|setup/(run-command|user-fault)\\.ts$)',
      },
    },
    {
      name: 'search-runs-anywhere',
      comment:
        'How a query is read and pages are ranked: the same in a browser, in the build and in tests.',
      severity: 'error',
      from: { path: '^src/search/' },
      to: {
        pathNot: `^src/search/|^src/catalog/(${FOR_BROWSERS.join('|')})\\.ts$|^node_modules/`,
      },
    },
    {
      name: 'setup-knows-nothing-of-content',
      comment: 'Finding a browser or serving a folder needs no catalogue.',
      severity: 'error',
      from: { path: '^src/setup/' },
      to: { path: '^(src|scripts|tests)/', pathNot: '^src/(setup/|site/settings\\.ts$)' },
    },
    {
      name: 'nothing-imports-a-face',
      comment: 'Pages, components and scripts are where dependencies end.',
      severity: 'error',
      from: { path: '^src/', pathNot: FACES },
      to: { path: FACES },
    },
    {
      name: 'browser-code-runs-in-a-browser',
      comment: 'What the browser loads may import only what a browser can run.',
      severity: 'error',
      from: { path: '^src/browser/' },
      to: {
        pathNot: `^src/(browser|search|styles)/|^src/catalog/(${FOR_BROWSERS.join('|')})\\.ts$|^node_modules/(@pagefind|fastest-levenshtein)/`,
      },
    },
    {
      name: 'nothing-of-node-reaches-a-browser',
      comment: 'Not even by way of another module.',
      severity: 'error',
      from: { path: '^src/(browser|search)/' },
      to: { reachable: true, path: '^node:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    builtInModules: { add: ['astro:content'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node'] },
  },
};
