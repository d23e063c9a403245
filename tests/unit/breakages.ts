/** Every way in which content can be broken, and what the checks say to it. */
import type { RuleCode } from '../../src/catalog/diagnostic.ts';
import type { Tree } from './tree.ts';

export interface Breakage {
  readonly name: string;
  readonly break: (tree: Tree) => void;
  /** Whether the evidence stays as it was recorded, because that is what is broken. */
  readonly ofEvidence?: true;
  /** Exactly what is reported: code, `file:line:column` below `content/`, and what the mend says. */
  readonly expected: readonly (readonly [RuleCode, string, RegExp])[];
}

const STOCK = 'content/issues/stock-lost-update';
const DEPLOY = 'content/issues/failed-migration-still-deploys';
const INDEX = `${STOCK}/index.md`;
const PLAYBOOK = 'content/playbooks/release-a-migration.md';
const TOPIC = 'content/topics/async.md';
const REVIEW = 'content/reviews/shop-code-review/index.md';
const FINDINGS = 'content/reviews/shop-code-review/findings.yaml';
const PERMALINKS = 'content/permalinks.json';
/** The last line of the body of `INDEX`. */
const END = 'The rule finds a subtraction in place. [Permanent link](/rp/1/#detect).\n';

const frontmatter: Breakage[] = [
  {
    name: 'an unknown key',
    break: (tree) => {
      tree.edit(INDEX, 'severity: high\n', 'severity: high\npriority: 1\n');
    },
    expected: [['unknown-key', 'issues/stock-lost-update/index.md:6:1', /Delete the key/]],
  },
  {
    name: 'a misspelt key',
    break: (tree) => {
      tree.edit(INDEX, 'severity: high', 'severty: high');
    },
    expected: [['unknown-key', 'issues/stock-lost-update/index.md:5:1', /“severity”/]],
  },
  {
    name: 'a misspelt key of a nested mapping',
    break: (tree) => {
      tree.edit(INDEX, '  needs: [', '  neds: [');
    },
    expected: [['unknown-key', 'issues/stock-lost-update/index.md:23:3', /“needs”/]],
  },
  {
    name: 'a bad value',
    break: (tree) => {
      tree.edit(INDEX, 'severity: high', 'severity: hihg');
    },
    expected: [['bad-value', 'issues/stock-lost-update/index.md:5:11', /“high”.*"critical"/]],
  },
  {
    name: 'a title that is too long',
    break: (tree) => {
      tree.edit(INDEX, 'title: Two', `title: ${'Two '.repeat(20)}`);
    },
    expected: [['bad-value', 'issues/stock-lost-update/index.md:2:8', /70/]],
  },
  {
    name: 'a missing key',
    break: (tree) => {
      tree.edit(INDEX, 'kind: defect\n', '');
    },
    expected: [['missing-key', 'issues/stock-lost-update/index.md:1:1', /Add “kind”: .*"defect"/]],
  },
  {
    name: 'a missing key of a nested mapping',
    break: (tree) => {
      tree.edit(INDEX, /^ {2}how: .*\n/m.exec(tree.read(INDEX))?.[0] ?? '', '');
    },
    expected: [['missing-key', 'issues/stock-lost-update/index.md:21:3', /Add “how”/]],
  },
  {
    name: 'a key that stands twice',
    break: (tree) => {
      tree.edit(INDEX, 'kind: defect\n', 'kind: defect\nkind: risk\n');
    },
    expected: [['yaml', 'issues/stock-lost-update/index.md:7:1', /Keep one/]],
  },
  {
    name: 'no frontmatter',
    break: (tree) => {
      tree.edit(TOPIC, '---\ntitle:', 'title:');
    },
    expected: [['frontmatter', 'topics/async.md:1:1', /Begin the file/]],
  },
  {
    name: 'a reference that is not https',
    break: (tree) => {
      tree.edit(INDEX, 'url: https:', 'url: http:');
    },
    expected: [['bad-value', 'issues/stock-lost-update/index.md:12:10', /https/]],
  },
];

const sections: Breakage[] = [
  {
    name: 'a missing required section',
    break: (tree) => {
      tree.edit(INDEX, '## Why the fix holds\n', '');
    },
    expected: [
      ['missing-section', 'issues/stock-lost-update/index.md:1:1', /## Why the fix holds/],
    ],
  },
  {
    name: 'an empty section',
    break: (tree) => {
      tree.edit(INDEX, '## Spot it', '## Rolling it out\n\n## Spot it');
    },
    expected: [['missing-section', 'issues/stock-lost-update/index.md:50:1', /delete its heading/]],
  },
  {
    name: 'a section that is not one of the five',
    break: (tree) => {
      tree.append(INDEX, '\n## Background\n\nLong ago.\n');
    },
    expected: [['unknown-section', 'issues/stock-lost-update/index.md:56:1', /third-level/]],
  },
  {
    name: 'sections out of order',
    break: (tree) => {
      tree.append(INDEX, '\n## Rolling it out\n\nAt once.\n');
    },
    expected: [['section-order', 'issues/stock-lost-update/index.md:56:1', /Order the sections/]],
  },
  {
    name: 'no question to paste',
    break: (tree) => {
      tree.edit(INDEX, '> Who', 'Who');
    },
    expected: [
      ['review-question', 'issues/stock-lost-update/index.md:52:1', /Begin the section with “> ”/],
    ],
  },
  {
    name: 'a heading that skips a level',
    break: (tree) => {
      tree.edit(DEPLOY + '/index.md', '### Where', '#### Where');
    },
    expected: [
      ['heading', 'issues/failed-migration-still-deploys/index.md:25:1', /“### Where it shows”/],
    ],
  },
];

const slugs: Breakage[] = [
  {
    name: 'two folders whose slugs differ by an underscore',
    break: (tree) => {
      tree.copy(STOCK, 'content/issues/stock_lost_update');
      tree.edit('content/issues/stock_lost_update/index.md', 'status: published', 'status: draft');
    },
    expected: [
      ['duplicate-slug', 'issues/stock_lost_update/index.md:1:1', /stock-lost-update\/index\.md/],
    ],
  },
  {
    name: 'two pages whose slugs differ by case',
    break: (tree) => {
      tree.copy(PLAYBOOK, 'content/playbooks/Release-A-Migration.md');
    },
    expected: [
      ['duplicate-slug', 'playbooks/Release-A-Migration.md:1:1', /release-a-migration\.md/],
    ],
  },
  {
    name: 'a slug that is not kebab-case',
    break: (tree) => {
      tree.copy(PLAYBOOK, 'content/playbooks/Back_Up.md');
    },
    expected: [['slug', 'playbooks/Back_Up.md:1:1', /“back-up”/]],
  },
  {
    name: 'a former slug that is used again',
    break: (tree) => {
      tree.copy(STOCK, 'content/issues/stock-race');
      tree.edit('content/issues/stock-race/index.md', 'status: published', 'status: draft');
    },
    expected: [['duplicate-slug', 'issues/stock-race/index.md:1:1', /another slug/]],
  },
  {
    name: 'the slug of a withdrawn number that is used again',
    break: (tree) => {
      tree.copy(STOCK, 'content/issues/stock-not-locked');
      tree.edit('content/issues/stock-not-locked/index.md', 'status: published', 'status: draft');
    },
    expected: [['duplicate-slug', 'issues/stock-not-locked/index.md:1:1', /another slug/]],
  },
  {
    name: 'a topic that is none of the fixed ones',
    break: (tree) => {
      tree.copy(TOPIC, 'content/topics/asynchronous.md');
    },
    expected: [['unknown-topic', 'topics/asynchronous.md:1:1', /vocabulary/]],
  },
];

const findings: Breakage[] = [
  {
    name: 'a finding that is named twice',
    break: (tree) => {
      tree.edit(FINDINGS, 'key: long-function', 'key: stock-race');
    },
    expected: [
      ['duplicate-finding', 'reviews/shop-code-review/findings.yaml:14:8', /Join the two/],
    ],
  },
  {
    name: 'a finding without issue and reason',
    break: (tree) => {
      tree.edit(FINDINGS, '  reason: noted\n', '');
    },
    expected: [
      ['disposition', 'reviews/shop-code-review/findings.yaml:14:8', /noted, about-the-document/],
    ],
  },
  {
    name: 'a finding with both',
    break: (tree) => {
      tree.append(FINDINGS, '  reason: noted\n');
    },
    expected: [['disposition', 'reviews/shop-code-review/findings.yaml:35:11', /Name the issue/]],
  },
  {
    name: 'advice that fails for no reason',
    break: (tree) => {
      tree.edit(FINDINGS, 'advice: incomplete', 'advice: fails');
    },
    expected: [['flaw', 'reviews/shop-code-review/findings.yaml:10:11', /does-not-run/]],
  },
  {
    name: 'a flaw of advice that holds',
    break: (tree) => {
      tree.edit(FINDINGS, 'advice: holds', 'advice: holds\n  flaw: no-gain');
    },
    expected: [['flaw', 'reviews/shop-code-review/findings.yaml:24:9', /Delete the line/]],
  },
  {
    name: 'a finding whose issue does not exist',
    break: (tree) => {
      tree.edit(FINDINGS, 'issue: stock-lost-update', 'issue: stock-lost-updates');
    },
    expected: [
      ['unknown-issue', 'reviews/shop-code-review/findings.yaml:12:10', /“stock-lost-update”/],
    ],
  },
];

const links: Breakage[] = [
  {
    name: 'a link to an issue that does not exist',
    break: (tree) => {
      tree.edit(
        INDEX,
        '(/issues/failed-migration-still-deploys/#problem)',
        '(/issues/failed-migration-deploys/#problem)',
      );
    },
    expected: [
      ['broken-link', 'issues/stock-lost-update/index.md:40:10', /failed-migration-still-deploys/],
    ],
  },
  {
    name: 'a link to a review that does not exist',
    break: (tree) => {
      tree.edit(
        PLAYBOOK,
        '(/reviews/shop-code-review/#what-was-reviewed)',
        '(/reviews/shop-code-reviews/)',
      );
    },
    expected: [
      ['broken-link', 'playbooks/release-a-migration.md:82:56', /“\/reviews\/shop-code-review\/”/],
    ],
  },
  {
    name: 'a link to an address that moved',
    break: (tree) => {
      tree.edit(REVIEW, '/issues/failed-migration-still-deploys/', '/issues/stock-race/');
    },
    expected: [
      ['broken-link', 'reviews/shop-code-review/index.md:12:20', /“\/issues\/stock-lost-update\/”/],
    ],
  },
  {
    name: 'a link without its last slash',
    break: (tree) => {
      tree.edit(REVIEW, 'still-deploys/)', 'still-deploys)');
    },
    expected: [['broken-link', 'reviews/shop-code-review/index.md:12:20', /still-deploys\/”/]],
  },
  {
    name: 'a link to a draft',
    break: (tree) => {
      tree.copy(DEPLOY, 'content/issues/not-yet');
      tree.edit('content/issues/not-yet/index.md', 'status: published', 'status: draft');
      tree.edit(REVIEW, '/issues/failed-migration-still-deploys/', '/issues/not-yet/');
    },
    expected: [['broken-link', 'reviews/shop-code-review/index.md:12:20', /Publish the draft/]],
  },
  {
    name: 'a related slug that does not exist',
    break: (tree) => {
      tree.edit(INDEX, 'related: [failed', 'related: [faild');
    },
    expected: [
      [
        'unknown-issue',
        'issues/stock-lost-update/index.md:13:11',
        /“failed-migration-still-deploys”/,
      ],
    ],
  },
  {
    name: 'a topic that does not exist',
    break: (tree) => {
      tree.edit(INDEX, 'topics: [data-integrity]', 'topics: [data-integrety]');
    },
    expected: [['bad-value', 'issues/stock-lost-update/index.md:7:10', /“data-integrity”/]],
  },
  {
    name: 'a topic without its page',
    break: (tree) => {
      tree.remove('content/topics/tenancy.md');
    },
    expected: [['missing-file', 'topics/tenancy.md:1:1', /every topic has a page/]],
  },
  {
    name: 'a stack that is not registered',
    break: (tree) => {
      tree.edit(INDEX, 'stack: [django,', 'stack: [djang,');
    },
    expected: [['unknown-stack', 'issues/stock-lost-update/index.md:8:9', /“django”/]],
  },
  {
    name: 'a fragment that another page does not have',
    break: (tree) => {
      tree.edit(INDEX, 'still-deploys/#problem', 'still-deploys/#rollout');
    },
    expected: [['broken-fragment', 'issues/stock-lost-update/index.md:40:10', /#before-after/]],
  },
  {
    name: 'a fragment of the page itself, in a field',
    break: (tree) => {
      tree.edit(INDEX, '(#detect)', '(#detekt)');
    },
    expected: [['broken-fragment', 'issues/stock-lost-update/index.md:24:64', /“#detect”/]],
  },
  {
    name: 'a step that a playbook does not have',
    break: (tree) => {
      tree.edit(TOPIC, '#measure', '#mesure');
    },
    expected: [['broken-fragment', 'topics/async.md:11:19', /“#measure”/]],
  },
  {
    name: 'a heading that a review does not have',
    break: (tree) => {
      tree.edit(PLAYBOOK, '#what-was-reviewed', '#what-was-seen');
    },
    expected: [
      ['broken-fragment', 'playbooks/release-a-migration.md:82:56', /there: #what-was-reviewed/],
    ],
  },
  {
    name: 'a number that does not exist',
    break: (tree) => {
      tree.edit(INDEX, '/rp/1/', '/rp/17/');
    },
    expected: [['broken-link', 'issues/stock-lost-update/index.md:54:40', /“\/rp\/1\/”/]],
  },
];

/** Code that its language's grammar refuses, and where: line and column in the fence. */
const BROKEN_CODE = [
  ['python', 'def take(:\n    pass\n', 1, 10],
  ['sql', 'SELECT 1;\nSELEKT 2;\n', 2, 1],
  ['shell', 'if true; then\n  echo yes\n', 1, 1],
  ['yaml', 'a: 1\nb: [1\n', 2, 6],
  ['toml', 'a = 1\nb = = 2\n', 2, 5],
  ['json', '{\n  "a": 1,\n}\n', 3, 1],
  ['typescript', 'const a: number = 1;\nconst b: = 2;\n', 2, 10],
  ['javascript', 'const a = 1;\nconst b: number = 2;\n', 2, 10],
  ['html', '<p>one</p>\n<a href="x" href="y">two</a>\n', 2, 17],
  ['ini', '[pgbouncer]\npool_mode\n', 2, 1],
  ['dockerfile', 'FROM python:3.11\nRUNN pip install django\n', 2, 1],
] as const;

const fences: Breakage[] = [
  {
    name: 'a fence without a language',
    break: (tree) => {
      tree.edit(INDEX, '```text', '```');
    },
    expected: [['fence-language', 'issues/stock-lost-update/index.md:35:1', /python, sql, shell/]],
  },
  {
    name: 'a fence in a language that nobody knows',
    break: (tree) => {
      tree.edit(INDEX, '```text', '```cobol');
    },
    expected: [['fence-language', 'issues/stock-lost-update/index.md:35:1', /python, sql, shell/]],
  },
  ...BROKEN_CODE.map(([language, code, line, column]): Breakage => ({
    name: `a fence that is not ${language}`,
    break: (tree) => {
      tree.append(INDEX, `\n\`\`\`${language}\n${code}\`\`\`\n`);
    },
    expected: [
      [
        'fence-syntax',
        `issues/stock-lost-update/index.md:${String(56 + line)}:${String(column)}`,
        /Mend the code/,
      ],
    ],
  })),
  {
    name: 'a fence in a list that does not parse',
    break: (tree) => {
      tree.append(INDEX, '\n1. Run it:\n\n   ```sql\n   SELEKT 1;\n   ```\n');
    },
    expected: [['fence-syntax', 'issues/stock-lost-update/index.md:59:4', /Mend the code/]],
  },
  {
    name: 'a fence in a field that does not parse',
    break: (tree) => {
      tree.edit(PLAYBOOK, 'SELECT count', 'SELEKT count');
    },
    expected: [['fence-syntax', 'playbooks/release-a-migration.md:43:7', /Mend the code/]],
  },
  {
    name: 'an unclosed fence, which swallows the sections after it',
    break: (tree) => {
      tree.edit(INDEX, 'order 2: ok\n```\n', 'order 2: ok\n');
    },
    expected: [['fence-unclosed', 'issues/stock-lost-update/index.md:35:1', /Close it/]],
  },
  {
    name: 'an unclosed fence at the end',
    break: (tree) => {
      tree.append(INDEX, '\n```sql\nSELECT 1;\n');
    },
    expected: [['fence-unclosed', 'issues/stock-lost-update/index.md:56:1', /Close it/]],
  },
  {
    name: 'an exemption for code that parses',
    break: (tree) => {
      tree.edit(INDEX, '```sql', '```sql no-check="a sketch"');
    },
    expected: [
      ['needless-exemption', 'issues/stock-lost-update/index.md:46:1', /Take no-check away/],
    ],
  },
  {
    name: 'an exemption without a reason',
    break: (tree) => {
      tree.append(INDEX, '\n```sql no-check\nSELECT FROM WHERE\n```\n');
    },
    expected: [['exemption-reason', 'issues/stock-lost-update/index.md:56:1', /with the reason/]],
  },
  {
    name: 'a check of a step without a fence',
    break: (tree) => {
      tree.edit(
        PLAYBOOK,
        '      ```shell\n      curl --fail https://shop.example/health\n      ```\n',
        '      Look at it.\n',
      );
    },
    expected: [['check-fence', 'playbooks/release-a-migration.md:62:7', /one command or query/]],
  },
];

const samples: Breakage[] = [
  {
    name: 'a sample that does not parse',
    break: (tree) => {
      tree.edit(`${STOCK}/after.py`, '    if not enough', '    if not not) enough');
    },
    expected: [['sample-syntax', 'issues/stock-lost-update/after.py:8:15', /Mend the sample/]],
  },
  {
    name: 'a file of a folder sample that does not parse',
    break: (tree) => {
      tree.append(`${DEPLOY}/advised/deploy/release.sh`, 'echo "done\n');
    },
    expected: [
      [
        'sample-syntax',
        'issues/failed-migration-still-deploys/advised/deploy/release.sh:3:6',
        /Mend the sample/,
      ],
    ],
  },
  {
    name: 'an undefined name in a before',
    break: (tree) => {
      tree.edit(`${STOCK}/before.py`, 'import Book, OutOfStock', 'import Book');
    },
    expected: [['undefined-name', 'issues/stock-lost-update/before.py:7:15', /Import or define/]],
  },
  {
    name: 'an undefined name in an after',
    break: (tree) => {
      tree.edit(`${DEPLOY}/after/run.py`, 'import subprocess\n', '');
    },
    expected: [
      [
        'undefined-name',
        'issues/failed-migration-still-deploys/after/run.py:2:1',
        /Import or define/,
      ],
    ],
  },
  {
    name: 'an after that a linter refuses',
    break: (tree) => {
      tree.append(`${STOCK}/after.py`, '\n\nPASSWORD = "hunter2"\n');
    },
    expected: [['sample-lint', 'issues/stock-lost-update/after.py:12:12', /noqa: S105/]],
  },
  {
    name: 'a sample in a language that nobody knows',
    break: (tree) => {
      tree.write(`${DEPLOY}/after/main.cob`, 'DISPLAY "x".\n');
    },
    expected: [
      [
        'sample-language',
        'issues/failed-migration-still-deploys/after/main.cob:1:1',
        /samples\.ts/,
      ],
    ],
  },
  {
    name: 'no after',
    break: (tree) => {
      tree.remove(`${STOCK}/after.py`);
    },
    expected: [['missing-file', 'issues/stock-lost-update/after:1:1', /npm run new/]],
  },
  {
    name: 'a before that is equal to the after',
    break: (tree) => {
      tree.remove(`${DEPLOY}/after`);
      tree.copy(`${DEPLOY}/before`, `${DEPLOY}/after`);
      tree.edit(`${DEPLOY}/after/run.py`, 'shell=True)', 'shell=True)  # noqa: S602, S607');
      tree.copy(`${DEPLOY}/after/run.py`, `${DEPLOY}/before/run.py`);
      tree.edit(`${DEPLOY}/index.md`, '["ruff:S602", question]', '[question]');
    },
    expected: [
      [
        'same-samples',
        'issues/failed-migration-still-deploys/after/deploy/release.sh:1:1',
        /Change in “after”/,
      ],
    ],
  },
  {
    name: 'samples that have nothing in common',
    break: (tree) => {
      const lines = Array.from(
        { length: 20 },
        (_, index) => `x${String(index)} = ${String(index)}\n`,
      );
      tree.write(`${STOCK}/after.py`, lines.join(''));
    },
    expected: [['samples-too-different', 'issues/stock-lost-update/after.py:1:1', /Change only/]],
  },
  {
    name: 'a callout at no line',
    break: (tree) => {
      tree.edit(INDEX, 'at: "book.stock -= quantity"', 'at: "book.stock -= amount"');
    },
    expected: [['callout', 'issues/stock-lost-update/index.md:15:23', /Copy the text/]],
  },
  {
    name: 'a callout at two lines',
    break: (tree) => {
      tree.edit(INDEX, 'at: "book.stock -= quantity"', 'at: "book.stock"');
    },
    expected: [['callout', 'issues/stock-lost-update/index.md:15:23', /Quote more/]],
  },
];

const detection: Breakage[] = [
  {
    name: 'a rule that misses its before',
    break: (tree) => {
      tree.edit(`${STOCK}/rule.yml`, '-= $N', '+= $N');
    },
    expected: [['rule-misses-before', 'issues/stock-lost-update/rule.yml:3:1', /Widen the rule/]],
  },
  {
    name: 'a rule that hits its own after',
    break: (tree) => {
      tree.edit(`${STOCK}/rule.yml`, '$ROW.$FIELD -= $N', '$BOOK.objects');
    },
    expected: [
      ['rule-hits-after', 'issues/stock-lost-update/rule.yml:3:1', /leaves the corrected code/],
    ],
  },
  {
    name: 'a rule that hits the after of another issue',
    break: (tree) => {
      tree.append(`${DEPLOY}/after/run.py`, 'run.count -= 1\n'.replace('run', 'subprocess'));
    },
    expected: [['rule-hits-after', 'issues/stock-lost-update/rule.yml:3:1', /alsoFinds/]],
  },
  {
    name: 'a rule that ast-grep cannot read',
    break: (tree) => {
      tree.edit(`${STOCK}/rule.yml`, 'pattern:', 'patern:');
    },
    expected: [['rule-invalid', 'issues/stock-lost-update/rule.yml:3:1', /ast-grep\.github\.io/]],
  },
  {
    name: 'a rule that detect does not name',
    break: (tree) => {
      tree.edit(INDEX, 'detect: [rule, question]', 'detect: [question]');
    },
    expected: [['rule-missing', 'issues/stock-lost-update/rule.yml:1:1', /Add “rule”/]],
  },
  {
    name: 'a rule that is not there',
    break: (tree) => {
      tree.remove(`${STOCK}/rule.yml`);
    },
    expected: [['rule-missing', 'issues/stock-lost-update/index.md:19:9', /Write rule\.yml/]],
  },
  {
    name: 'a linter code that misses the before',
    break: (tree) => {
      tree.edit(`${DEPLOY}/index.md`, 'ruff:S602', 'ruff:S105');
    },
    expected: [
      [
        'detect-misses-before',
        'issues/failed-migration-still-deploys/index.md:9:10',
        /Take the code out/,
      ],
    ],
  },
  {
    name: 'a linter code that does not exist',
    break: (tree) => {
      tree.edit(`${DEPLOY}/index.md`, 'ruff:S602', 'ruff:S99999');
    },
    expected: [
      [
        'detect-misses-before',
        'issues/failed-migration-still-deploys/index.md:9:10',
        /by its code/,
      ],
    ],
  },
];

const ONE = '"slug": "stock-lost-update"';
const TWO = '"slug": "failed-migration-still-deploys"';

const permalinks: Breakage[] = [
  {
    name: 'two numbers that changed their meaning',
    break: (tree) => {
      tree.edit(PERMALINKS, ONE, '"slug": "swapped"');
      tree.edit(PERMALINKS, TWO, ONE);
      tree.edit(PERMALINKS, '"slug": "swapped"', TWO);
      tree.commit('Swap');
    },
    expected: [
      ['permalink-reused', 'permalinks.json:2:18', /number of its own/],
      ['permalink-reused', 'permalinks.json:3:18', /number of its own/],
    ],
  },
  {
    name: 'an issue that was renumbered',
    break: (tree) => {
      tree.edit(PERMALINKS, '"2": {', '"4": {');
      tree.commit('Renumber');
    },
    expected: [['permalink-vanished', 'permalinks.json:1:1', /Put the entry back/]],
  },
  {
    name: 'a number that vanished',
    break: (tree) => {
      const entry = /^ {2}"2".*\n/m.exec(tree.read(PERMALINKS))?.[0] ?? '';
      tree.edit(PERMALINKS, entry, '');
      tree.commit('Lose');
    },
    expected: [['permalink-vanished', 'permalinks.json:1:1', /Put the entry back/]],
  },
  {
    name: 'a number that a merged branch gave and the merge lost',
    break: (tree) => {
      tree.git('checkout', '--quiet', '-b', 'side');
      tree.edit(
        PERMALINKS,
        '"3": {',
        `"4": { ${ONE.replace('stock', 'shelf')}, "formerSlugs": [], "published": "2026-11-01" },\n  "3": {`,
      );
      tree.commit('Publish on a branch');
      tree.git('checkout', '--quiet', 'main');
      tree.commit('Meanwhile');
      tree.git('merge', '--quiet', '--strategy=ours', '--message=Merge', 'side');
    },
    expected: [['permalink-vanished', 'permalinks.json:1:1', /Put the entry back/]],
  },
  {
    name: 'a day of publication that changed',
    break: (tree) => {
      tree.edit(PERMALINKS, '2026-09-02', '2026-09-22');
    },
    expected: [['permalink-reused', 'permalinks.json:3:84', /2026-09-02/]],
  },
  {
    name: 'a former slug that was dropped',
    break: (tree) => {
      tree.edit(PERMALINKS, '["stock-race"]', '[]');
    },
    expected: [['permalink-reused', 'permalinks.json:2:18', /formerSlugs/]],
  },
  {
    name: 'a withdrawn number that came back',
    break: (tree) => {
      tree.edit(PERMALINKS, /,\s+"withdrawn".*\n/.exec(tree.read(PERMALINKS))?.[0] ?? '', '\n');
      tree.copy(DEPLOY, 'content/issues/stock-not-locked');
    },
    expected: [['permalink-reused', 'permalinks.json:5:13', /new number/]],
  },
  {
    name: 'two numbers for one issue',
    break: (tree) => {
      tree.edit(
        PERMALINKS,
        '"3": {',
        `"4": { ${ONE}, "formerSlugs": [], "published": "2026-11-01" },\n  "3": {`,
      );
    },
    expected: [['duplicate-slug', 'permalinks.json:4:18', /Withdraw RP-4/]],
  },
  {
    name: 'a published issue without a number',
    break: (tree) => {
      tree.copy(DEPLOY, 'content/issues/unnumbered');
    },
    expected: [
      ['permalink-missing', 'issues/unnumbered/index.md:4:9', /npm run publish -- unnumbered/],
    ],
  },
  {
    name: 'a number without its issue',
    break: (tree) => {
      tree.edit(
        PERMALINKS,
        '"3": {',
        '"4": { "slug": "gone", "formerSlugs": [], "published": "2026-11-01" },\n  "3": {',
      );
    },
    expected: [['permalink-missing', 'permalinks.json:4:18', /withdrawn/]],
  },
  {
    name: 'a withdrawn number that is replaced by none that exists',
    break: (tree) => {
      tree.edit(PERMALINKS, '"replacedBy": 1', '"replacedBy": 9');
    },
    expected: [['permalink-missing', 'permalinks.json:8:90', /Name a number/]],
  },
  {
    name: 'a register that is no JSON',
    break: (tree) => {
      tree.edit(PERMALINKS, '"replacedBy": 1 }', '"replacedBy": 1, }');
    },
    expected: [['json', 'permalinks.json:8:93', /no comma after the last/]],
  },
];

const safety: Breakage[] = [
  {
    name: 'a block of raw HTML',
    break: (tree) => {
      tree.append(INDEX, '\n<details>\n<summary>More</summary>\n</details>\n');
    },
    expected: [['raw-html', 'issues/stock-lost-update/index.md:56:1', /Markdown/]],
  },
  {
    name: 'raw HTML in a line',
    break: (tree) => {
      tree.edit(INDEX, END, `${END}\nPress <kbd>q</kbd>.\n`);
    },
    expected: [['raw-html', 'issues/stock-lost-update/index.md:56:7', /backticks/]],
  },
  {
    name: 'a script',
    break: (tree) => {
      tree.append(INDEX, '\n<script>alert(1)</script>\n');
    },
    expected: [['raw-html', 'issues/stock-lost-update/index.md:56:1', /Markdown/]],
  },
  {
    name: 'a comment',
    break: (tree) => {
      tree.append(TOPIC, '\n<!-- later -->\n');
    },
    expected: [['raw-html', 'topics/async.md:18:1', /Markdown/]],
  },
  {
    name: 'raw HTML in a folded field',
    break: (tree) => {
      tree.edit(PLAYBOOK, '      a copy has them.', '      <b>a copy</b> has them.');
    },
    expected: [['raw-html', 'playbooks/release-a-migration.md:37:10', /Markdown/]],
  },
  {
    name: 'a javascript: link',
    break: (tree) => {
      tree.append(INDEX, '\n[Click](javascript:alert%281%29)\n');
    },
    expected: [['link-scheme', 'issues/stock-lost-update/index.md:56:1', /https:\/\//]],
  },
  {
    name: 'a link to http:',
    break: (tree) => {
      tree.append(INDEX, '\nSee http://example.org/x.\n');
    },
    expected: [
      ['link-scheme', 'issues/stock-lost-update/index.md:56:5', /https:\/\/example\.org\/x/],
    ],
  },
  {
    name: 'an address of mail',
    break: (tree) => {
      tree.append(INDEX, '\nWrite to <me@example.org>.\n');
    },
    expected: [['link-scheme', 'issues/stock-lost-update/index.md:56:10', /backticks/]],
  },
  {
    name: 'a link to another host without a scheme',
    break: (tree) => {
      tree.append(INDEX, '\n[There](//example.org/)\n');
    },
    expected: [['link-scheme', 'issues/stock-lost-update/index.md:56:1', /one slash/]],
  },
  {
    name: 'a relative link by reference',
    break: (tree) => {
      tree.append(INDEX, '\n[There][there]\n\n[there]: ../other/\n');
    },
    expected: [['link-scheme', 'issues/stock-lost-update/index.md:58:1', /one slash/]],
  },
  {
    name: 'a footnote',
    break: (tree) => {
      tree.append(INDEX, '\nSo it is.[^1]\n\n[^1]: They say.\n');
    },
    expected: [['footnote', 'issues/stock-lost-update/index.md:56:10', /references/]],
  },
  {
    name: 'an image',
    break: (tree) => {
      tree.append(INDEX, '\n![A chart](/chart.png)\n');
    },
    expected: [['image', 'issues/stock-lost-update/index.md:56:1', /Say it in text/]],
  },
  {
    name: 'a page that is not UTF-8',
    break: (tree) => {
      tree.write(
        TOPIC,
        Buffer.concat([
          Buffer.from('---\ntitle: Caf'),
          Buffer.from([0xe9]),
          Buffer.from('\n---\n'),
        ]),
      );
    },
    expected: [['not-utf8', 'topics/async.md:2:11', /iconv/]],
  },
  {
    name: 'a sample that is not UTF-8',
    break: (tree) => {
      tree.write(`${STOCK}/before.py`, Buffer.from([0x23, 0x20, 0xff, 0x0a]));
    },
    expected: [['not-utf8', 'issues/stock-lost-update/before.py:1:3', /iconv/]],
  },
  {
    name: 'a file that nothing reads',
    break: (tree) => {
      tree.write(`${STOCK}/notes.md`, 'x\n');
    },
    expected: [['stray-file', 'issues/stock-lost-update/notes.md:1:1', /Delete it/]],
  },
  {
    name: 'a place of the reading path that leaves one out',
    break: (tree) => {
      tree.edit(
        PLAYBOOK,
        'topics: [migrations, reliability]\n',
        'topics: [migrations, reliability]\nreading: { place: 2, why: Migrations come second. }\n',
      );
    },
    expected: [['reading-path', 'playbooks/release-a-migration.md:8:19', /without a gap/]],
  },
  {
    name: 'a step whose id is taken',
    break: (tree) => {
      tree.edit(PLAYBOOK, 'id: release-the-code', 'id: release');
    },
    expected: [['duplicate-id', 'playbooks/release-a-migration.md:57:9', /id of its own/]],
  },
];

const PROOF = `${STOCK}/proof.py`;
const EVIDENCE = `${STOCK}/evidence.json`;
const AGAIN = /npm run prove -- RP-1/;
const RACE = 'test_one_of_two_orders_is_refused';
const CONTROL = 'test_a_single_order_takes_the_book';
const CONTRADICTS = [
  'evidence-contradicts',
  'issues/stock-lost-update/evidence.json:1:1',
  AGAIN,
] as const;

/** Changes what the evidence of an issue says of its first run. */
function record(tree: Tree, path: string, change: (samples: Recorded) => void): void {
  const evidence = JSON.parse(tree.read(path)) as { runs: [{ samples: Recorded }] };
  change(evidence.runs[0].samples);
  tree.write(path, `${JSON.stringify(evidence, null, 2)}\n`);
}

type Recorded = Record<string, Record<string, unknown>>;

const declarations: Breakage[] = [
  ...(
    [
      [
        'a failure that any broken sample would give',
        'raises: AssertionError',
        'raises: Exception',
        '27:15',
        /Name the exception/,
      ],
      [
        'a failure of pytest’s own',
        'raises: AssertionError',
        'raises: pytest.Failed',
        '27:15',
        /Name the exception/,
      ],
      [
        'an import that may fail for any reason',
        'raises: AssertionError',
        'raises: ImportError',
        '27:15',
        /raised_in: sample/,
      ],
      [
        'a message that fits anything',
        'message: 2 orders took the last book',
        'message: "2 o*"',
        '28:16',
        /8 characters/,
      ],
      [
        'an assertion in the sample',
        'raises: AssertionError',
        'raises: AssertionError\n      raised_in: sample',
        '28:18',
        /Assert in proof\.py/,
      ],
    ] as const
  ).map(([name, from, to, place, mend]): Breakage => ({
    name: `a declaration of ${name}`,
    break: (tree) => {
      tree.edit(INDEX, from, to);
    },
    expected: [['proof-declaration', `issues/stock-lost-update/index.md:${place}`, mend]],
  })),
  {
    name: 'no failing test declared',
    break: (tree) => {
      tree.edit(
        INDEX,
        /^ {2}before:\n(?: {4,}.*\n)+/m.exec(tree.read(INDEX))?.[0] ?? '',
        '  before: {}\n',
      );
    },
    expected: [['proof-declaration', 'issues/stock-lost-update/index.md:25:11', /Name the test/]],
  },
  {
    name: 'a declaration for a sample that is not there',
    break: (tree) => {
      tree.remove(`${DEPLOY}/advised`);
    },
    expected: [
      [
        'proof-declaration',
        'issues/failed-migration-still-deploys/index.md:18:9',
        /Write the advised/,
      ],
    ],
  },
  {
    name: 'an environment that is named twice',
    break: (tree) => {
      const run = /^ {4}- env: default\n(?: {6,}.*\n)+/m.exec(tree.read(`${DEPLOY}/index.md`))?.[0];
      tree.edit(`${DEPLOY}/index.md`, run ?? '', `${run ?? ''}${run ?? ''}`);
    },
    expected: [
      [
        'proof-declaration',
        'issues/failed-migration-still-deploys/index.md:19:12',
        /each environment once/,
      ],
    ],
  },
  {
    name: 'an environment that does not exist',
    break: (tree) => {
      tree.edit(`${DEPLOY}/index.md`, 'env: default', 'env: defualt');
    },
    expected: [
      ['proof-environment', 'issues/failed-migration-still-deploys/index.md:14:12', /“default”/],
    ],
  },
];

const proofs: Breakage[] = [
  {
    name: 'no proof',
    break: (tree) => {
      tree.remove(PROOF);
    },
    expected: [['missing-file', 'issues/stock-lost-update/proof.py:1:1', /npm run new/]],
  },
  {
    name: 'a proof that does not parse',
    break: (tree) => {
      tree.append(PROOF, 'def test_more(:\n    pass\n');
    },
    expected: [['sample-syntax', 'issues/stock-lost-update/proof.py:34:15', /Mend the file/]],
  },
  {
    name: 'an undefined name in a proof',
    break: (tree) => {
      tree.edit(PROOF, 'import pytest\n', '');
    },
    expected: [['undefined-name', 'issues/stock-lost-update/proof.py:7:2', /Import or define/]],
  },
  {
    name: 'a file under the samples that does not parse',
    break: (tree) => {
      tree.append(`${STOCK}/support/shop/models.py`, 'x = (\n');
    },
    expected: [
      ['sample-syntax', 'issues/stock-lost-update/support/shop/models.py:11:1', /Mend the file/],
    ],
  },
  {
    name: 'a second proof, which nobody would run',
    break: (tree) => {
      tree.write(`${STOCK}/proof.yaml`, 'tests: {}\n');
    },
    expected: [['stray-file', 'issues/stock-lost-update/proof.yaml:1:1', /runner/]],
  },
  {
    name: 'evidence of what is never run',
    break: (tree) => {
      tree.copy(EVIDENCE, 'content/issues/remote-quota-spent-at-once/evidence.json');
    },
    expected: [['stray-file', 'issues/remote-quota-spent-at-once/evidence.json:1:1', /runner/]],
  },
  {
    name: 'tests in SQL that are none',
    break: (tree) => {
      tree.remove(PROOF);
      tree.edit(INDEX, 'runner: python', 'runner: sql');
      tree.write(`${STOCK}/proof.yaml`, `tests:\n  ${RACE}:\n    - run: SELECT 1\n      rows: 1\n`);
    },
    expected: [['unknown-key', 'issues/stock-lost-update/proof.yaml:4:7', /“rows”/]],
  },
];

const evidence: Breakage[] = [
  {
    name: 'a proof that was never run',
    break: (tree) => {
      tree.remove(EVIDENCE);
    },
    expected: [['evidence-missing', 'issues/stock-lost-update/index.md:20:1', AGAIN]],
  },
  {
    name: 'a sample that changed since it was proven',
    ofEvidence: true,
    break: (tree) => {
      tree.append(`${STOCK}/after.py`, '\n\nLIMIT = 100\n');
    },
    expected: [['evidence-stale', 'issues/stock-lost-update/evidence.json:1:1', AGAIN]],
  },
  {
    name: 'evidence that is no JSON',
    break: (tree) => {
      tree.edit(EVIDENCE, '"runs": [', '"runs": [,');
    },
    expected: [['json', 'issues/stock-lost-update/evidence.json:3:12', /Mend the JSON/]],
  },
  {
    name: 'evidence of another environment',
    break: (tree) => {
      tree.edit(EVIDENCE, '"env": "default"', '"env": "newest"');
    },
    expected: [CONTRADICTS],
  },
  {
    name: 'a declared test that is not recorded',
    break: (tree) => {
      tree.edit(INDEX, `${RACE}:`, 'test_one_of_two_orders_waits:');
    },
    // That the recorded one is not declared is the other half.
    expected: [CONTRADICTS, CONTRADICTS],
  },
  {
    name: 'a failure that is not the declared one',
    break: (tree) => {
      tree.edit(INDEX, 'message: 2 orders', 'message: 3 orders');
    },
    expected: [CONTRADICTS],
  },
  ...(
    [
      ['a declared failure that did not come', 'before', { [RACE]: 'passed' }],
      ['another test that failed', 'before', { [CONTROL]: 'RACE' }],
      ['an after that fails', 'after', { [RACE]: 'RACE' }],
      ['tests that only one sample has', 'after', { test_something_else: 'passed' }],
    ] as const
  ).map(([name, role, outcomes]): Breakage => ({
    name: `evidence of ${name}`,
    break: (tree) => {
      record(tree, EVIDENCE, (samples) => {
        const failure = samples['before']?.[RACE];
        for (const [test, outcome] of Object.entries(outcomes)) {
          samples[role] = { ...samples[role], [test]: outcome === 'RACE' ? failure : outcome };
        }
      });
    },
    expected: [CONTRADICTS],
  })),
  {
    name: 'an advised sample of which nothing is recorded',
    break: (tree) => {
      record(tree, `${DEPLOY}/evidence.json`, (samples) => {
        delete samples['advised'];
      });
    },
    expected: [
      [
        'evidence-contradicts',
        'issues/failed-migration-still-deploys/evidence.json:1:1',
        /npm run prove -- RP-2/,
      ],
    ],
  },
];

export const BREAKAGES: readonly Breakage[] = [
  ...frontmatter,
  ...sections,
  ...slugs,
  ...findings,
  ...links,
  ...fences,
  ...samples,
  ...detection,
  ...permalinks,
  ...safety,
  ...declarations,
  ...proofs,
  ...evidence,
];
