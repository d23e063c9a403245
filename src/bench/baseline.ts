/** The same prose and samples as plain Markdown pages, for bare Starlight with its search and one link in the sidebar. */
import { stringify } from 'yaml';
import type { Catalog, Issue, Playbook, Review, TopicPage } from '../catalog/catalog.ts';
import { failuresOf, failureText } from '../catalog/proof-record.ts';
import { page, type Files } from './issue-variant.ts';

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [starlight({ title: 'Baseline', sidebar: [{ label: 'Home', link: '/' }] })],
});
`;

const COLLECTIONS = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** The files of the project, beside package.json. */
export function baselineFiles(catalog: Catalog): Files {
  const files: Files = new Map([
    ['astro.config.mjs', CONFIG],
    ['src/content.config.ts', COLLECTIONS],
    [docs('index'), page({ title: 'Home' }, 'The same prose and samples.')],
  ]);
  for (const issue of catalog.issues) add(files, 'issues', issue, issuePage(issue));
  for (const playbook of catalog.playbooks)
    add(files, 'playbooks', playbook, playbookPage(playbook));
  for (const topic of catalog.topics) add(files, 'topics', topic, topicPage(topic));
  for (const review of catalog.reviews) add(files, 'reviews', review, reviewPage(review));
  return files;
}

function docs(path: string): string {
  return `src/content/docs/${path}.md`;
}

function add(
  files: Files,
  kind: string,
  { slug, title, summary }: { slug: string; title: string; summary: string },
  blocks: readonly string[],
): void {
  files.set(docs(`${kind}/${slug}`), page({ title, description: summary }, blocks.join('\n\n')));
}

function fence(language: string, code: string, title?: string): string {
  const name = title === undefined ? '' : ` title="${title}"`;
  return `\`\`\`\`${language}${name}\n${code.trimEnd()}\n\`\`\`\``;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n');
}

function issuePage(issue: Issue): string[] {
  const { proof, proofFile, evidence } = issue;
  const failures = evidence?.runs.flatMap(failuresOf) ?? [];
  const versions = evidence?.runs.flatMap((run) => Object.entries(run.versions)) ?? [];
  const sources = issue.sources.map(
    ({ reviewTitle, finding }) => `${reviewTitle}: ${finding.title}. ${finding.note}`,
  );
  return [
    issue.summary,
    '## Before and after',
    ...issue.samples.flatMap(({ role, files }) => [
      `### ${role}`,
      ...files.map(({ code, language, title }) => fence(language, code, title)),
    ]),
    issue.body,
    ...(issue.rule ? [fence('yaml', stringify(issue.rule))] : []),
    '## What was run',
    proof.runner === 'none' ? proof.why : proof.how,
    list(versions.map((version) => version.join(' '))),
    list(failures.map(({ failure }) => `\`${failureText(failure)}\``)),
    // Not the whole of what was printed, which ours shows too: with it bare Starlight runs out of memory at 1,000.
    ...failures.map(({ excerpt }) => fence('text', excerpt)),
    ...(proofFile ? [fence(proofFile.language, proofFile.code, proofFile.title)] : []),
    ...(sources.length > 0 ? ['## Sources', list(sources)] : []),
    '## References',
    list(issue.references.map(({ title, url }) => `[${title}](${url})`)),
  ];
}

function playbookPage(playbook: Playbook): string[] {
  return [
    playbook.body,
    ...playbook.steps.flatMap(({ action, why, how, check, expect, undo }) => [
      `## ${action}`,
      ...[why, how ?? '', check, expect, undo],
    ]),
    ...playbook.exercises.flatMap(({ question, answer }) => [question, answer]),
  ];
}

function topicPage(topic: TopicPage): string[] {
  return [topic.body, topic.start, list(topic.questions)];
}

function reviewPage(review: Review): string[] {
  return [
    review.body,
    '## Findings',
    ...review.findings.flatMap(({ data }) => [`### ${data.title}`, data.note]),
  ];
}
