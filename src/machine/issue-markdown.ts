/** The page of an issue as Markdown, in the order of the page. */
import { issuePath, permalinkPath, playbookPath } from '../catalog/addresses.ts';
import type { SectionAnchor } from '../catalog/anchors.ts';
import type { Issue } from '../catalog/catalog.ts';
import { SEVERITIES } from '../catalog/vocabulary.ts';
import { nameOf, type MachineContext } from './context.ts';
import {
  fence,
  item,
  joined,
  link,
  list,
  page,
  plain,
  plainBlock,
  section,
} from './markdown-text.ts';
import { withFullLinks } from './own-links.ts';
import { ruleFile } from './rule-file.ts';
import { runSection, samplesSection } from './run-markdown.ts';
import { sectionsOf } from './sections.ts';
import {
  findingAddress,
  issueList,
  judgement,
  stackNames,
  statement,
  topicLinks,
} from './words.ts';

/** `/issues/<slug>.md` */
export function issueMarkdown(issue: Issue, context: MachineContext): string {
  const full = (text: string): string => withFullLinks(text, issuePath(issue.slug), context.url);
  const written = new Map(sectionsOf(issue).map((part) => [part.anchor, part]));
  const author = (anchor: SectionAnchor, ...more: string[]): string => {
    const part = written.get(anchor);
    return part ? section(part.heading, full(part.markdown), ...more) : '';
  };
  const [source] = issue.sources;
  return page(
    `# ${plain(nameOf(issue))}`,
    plainBlock(issue.summary),
    source && judgement(source.finding),
    facts(issue, context),
    samplesSection(issue),
    author('problem'),
    runSection(issue, full),
    author('fix'),
    author('rollout'),
    author('when-not'),
    author('detect', rule(issue)),
    sources(issue, context),
    references(issue),
    related(issue, context),
    section(
      'Corrections',
      list(issue.corrections.map(({ date, what }) => `${date}: ${full(what)}`)),
    ),
    `The code on this page is MIT-0: paste it without a notice. The prose is CC BY 4.0.`,
  );
}

function facts(issue: Issue, context: MachineContext): string {
  const { url } = context;
  const stated = SEVERITIES.find((level) =>
    issue.sources.some(({ finding }) => finding.origin === 'stated' && finding.stated === level),
  );
  return list([
    `Severity: ${issue.severity}${stated ? ` (a review said ${stated})` : ''}`,
    `Topics: ${topicLinks(issue.topics, context)}`,
    `Stack: ${stackNames(issue.stack, context)}`,
    `Found by: ${issue.detect.map(detector).join(', ')}`,
    `Page: <${url(issuePath(issue.slug))}>`,
    ...(issue.number === null ? [] : [`Permanent link: <${url(permalinkPath(issue.number))}>`]),
    ...(issue.published === null ? [] : [`Published: ${issue.published}`]),
    ...(issue.updated === null ? [] : [`Changed: ${issue.updated}`]),
  ]);
}

function detector(way: string): string {
  if (way === 'rule') return 'its own rule';
  return way === 'question' ? 'a question in review' : plain(way);
}

function rule(issue: Issue): string {
  const yaml = ruleFile(issue);
  return yaml === undefined
    ? ''
    : joined(
        '### The ast-grep rule',
        fence(yaml, 'yaml'),
        'Save it as `rule.yml` and run `ast-grep scan --rule rule.yml`.',
      );
}

function sources(issue: Issue, context: MachineContext): string {
  const lines = issue.sources.map(({ review, reviewTitle, finding }) =>
    item(
      `${link(reviewTitle, findingAddress(review, finding.key, context))}: ${statement(finding)}.\n${judgement(finding)}`,
    ),
  );
  const none = 'No review names it; it was found while the pages were written.';
  return section('Sources', lines.length > 0 ? lines.join('\n') : none);
}

function references({ references: pages, cwe }: Issue): string {
  return section(
    'References',
    list([
      ...pages.map(({ title, url }) => link(title, url)),
      ...cwe.map((number) =>
        link(
          `CWE-${String(number)}`,
          `https://cwe.mitre.org/data/definitions/${String(number)}.html`,
        ),
      ),
    ]),
  );
}

function related({ related: refs, steps }: Issue, context: MachineContext): string {
  const guards = steps.map(
    ({ playbook, title, step, position }) =>
      `Step ${String(position)} of the playbook ${link(title, `${context.url(playbookPath(playbook))}#${step}`)}`,
  );
  return section('Related', [issueList(refs, context), list(guards)].filter(Boolean).join('\n'));
}
